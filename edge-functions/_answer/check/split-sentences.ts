/** Splits text into sentences, each with the white space before it; joined, they are the text again. */
export type Split = {
  sentences: string[]
  /** What has begun and may still go on. */
  open: string
}

const end = /(?<![.!?])[.!?\u2026\u3002\uff01\uff1f]+["'\u201d\u2019\u00bb)\]*_]*(?=\s)|\n+/gu
/** A dot after one of these goes on; split wrongly, both halves are still checked. */
const abbreviation =
  /(?:^|[\s(])(?:\p{L}|mr|mrs|ms|dr|st|no|nr|approx|ca|bzw|inkl|ggf|etc|vs|tel|str|prof|sra?|av|z\.\s?b|d\.\s?h|e\.g|i\.e|[ap]\.\s?m|\d{1,2})\.$/iu

export function splitSentences(text: string, isComplete: boolean): Split {
  const sentences: string[] = []
  let from = 0
  for (const match of text.matchAll(end)) {
    const till = match.index + match[0].length
    const sentence = text.slice(from, till)
    if (sentence.trim() === '' || (!match[0].startsWith('\n') && abbreviation.test(sentence))) continue
    sentences.push(sentence)
    from = till
  }
  const open = text.slice(from)
  if (!isComplete) return { sentences, open }
  return { sentences: open.trim() === '' ? sentences : [...sentences, open], open: '' }
}
