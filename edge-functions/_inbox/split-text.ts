/** Cuts a text into parts that a channel can carry: between paragraphs, else sentences, else words. */
const boundaries = [/\n\s*\n/g, /\n/g, /(?<=[.!?…。！？])\s+/g, /\s+/g]

/** Parts of at most `limit` characters, trimmed, none empty; the text as it is when it fits. */
export function splitText(text: string, limit: number): string[] {
  if (text.length <= limit) return [text]
  const parts: string[] = []
  let rest = text.trim()
  while (rest.length > limit) {
    const end = findEnd(rest, limit)
    parts.push(rest.slice(0, end).trim())
    rest = rest.slice(end).trim()
  }
  return [...parts, rest].filter(Boolean)
}

/** The last boundary of the best kind that leaves a part worth sending. */
function findEnd(text: string, limit: number): number {
  const window = text.slice(0, limit + 1)
  for (const boundary of boundaries) {
    const last = [...window.matchAll(boundary)].map(match => match.index).findLast(at => at <= limit)
    if (last !== undefined && last > limit / 3) return last
  }
  const isInsidePair = /[\ud800-\udbff]/.test(text[limit - 1] ?? '')
  return isInsidePair ? limit - 1 : limit
}
