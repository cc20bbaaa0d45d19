/** The `data` of each server-sent event in a response body, until `[DONE]`. */

/** A single event longer than this is not one of ours. */
const longestEvent = 1_000_000

export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let unread = ''
  let event: string[] = []
  try {
    for (;;) {
      const { done, value } = await reader.read()
      unread += done ? `${decoder.decode()}\n\n` : decoder.decode(value, { stream: true })
      if (unread.length > longestEvent) throw new Error('An event was too long.')
      // A carriage return at the end may be the first half of a line end.
      const whole = /\r$/.test(unread) && !done ? unread.slice(0, -1) : unread
      const lines = whole.split(/\r\n|\r|\n/)
      unread = (lines.pop() ?? '') + unread.slice(whole.length)
      for (const line of lines) {
        if (line.startsWith('data:')) event.push(line.slice(5).replace(/^ /, ''))
        if (line !== '' || event.length === 0) continue
        const text = event.join('\n')
        event = []
        if (text === '[DONE]') return
        yield text
      }
      if (done) return
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}
