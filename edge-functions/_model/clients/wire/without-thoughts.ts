/** Leaves out the reasoning that some local servers stream as part of the answer, between `<think>` and `</think>`. */
const open = '<think>'
const close = '</think>'

/** Only at the very beginning: further on it would be something the model quotes. */
export async function* withoutThoughts(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let held: string | null = ''
  for await (const text of texts) {
    if (held === null) {
      yield text
      continue
    }
    held += text
    const start: string = held.trimStart()
    if (start.length < open.length && open.startsWith(start)) continue // may still become one
    const end: number = start.startsWith(open) ? start.indexOf(close) : 0
    if (end < 0) continue
    const rest: string = end === 0 ? held : start.slice(end + close.length).trimStart()
    if (rest === '') {
      held = end === 0 ? held : ''
      continue
    }
    held = null
    yield rest
  }
  if (held && !held.trimStart().startsWith(open)) yield held
}
