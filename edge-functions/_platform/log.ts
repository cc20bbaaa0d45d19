/** One JSON line per event. Ids, channel, outcome, milliseconds: never what people wrote, nor numbers or addresses. */
export type Log = (event: string, fields?: Record<string, string | number | boolean | null>) => void

export const jsonLog: Log = (event, fields = {}) => {
  console.log(JSON.stringify({ at: new Date().toISOString(), event, ...fields }))
}

/** What may be logged of an error: its kind and sentence, and those of its causes. */
export function describeError(error: unknown): string {
  const sentences: string[] = []
  for (let cause = error; cause && sentences.length < 4; cause = (cause as { cause?: unknown }).cause) {
    const { name, code, message } = cause as { name?: string; code?: string; message?: string }
    sentences.push([name, code, message].filter(Boolean).join(' '))
  }
  return sentences.join(' < ').slice(0, 600)
}
