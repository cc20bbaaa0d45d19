/** Splits what a model streams into its first line, the sources it names, and the answer after it. */
export type SourcedText = {
  /** Numbers of the entries named, from 1; null until the first line is complete. */
  sources: number[] | null
  /** True when the model says that nothing it was given answers the question. */
  isUnanswered: boolean
  /** What of the answer has arrived. */
  text: string
}

const header = /^\s*\**SOURCES?\**:([^\n]*)\n?/i
/** A first line longer than this is no list of sources: the model skipped it and is already answering. */
const longestHeader = 120

export function readSources(streamed: string, isComplete: boolean): SourcedText {
  const named = header.exec(streamed)
  const hasFirstLine = isComplete || streamed.trimStart().includes('\n') || streamed.length > longestHeader
  if (!hasFirstLine) return { sources: null, isUnanswered: false, text: '' }
  if (!named) return { sources: [], isUnanswered: false, text: streamed.trim() }

  const list = named[1] ?? ''
  return {
    sources: [...list.matchAll(/\d+/g)].map(([digits]) => Number(digits)),
    isUnanswered: /\bnone\b/i.test(list),
    text: streamed.slice(named[0].length).trimStart(),
  }
}
