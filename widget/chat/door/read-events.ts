/** Reads server-sent events (WHATWG HTML, "event stream interpretation") whose data is JSON. */
export async function* readEvents(body: ReadableStream): AsyncGenerator<{ event: string; data: unknown }> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let unread = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return // an event without its closing blank line was cut off, and does not count
    const blocks = (unread + value).split(/\r?\n\r?\n/)
    unread = blocks.pop()!
    for (const block of blocks) {
      const event = /^event: ?(.+)$/m.exec(block)?.[1]
      const data = /^data: ?(.+)$/m.exec(block)?.[1]
      if (event && data) yield { event, data: JSON.parse(data) }
    }
  }
}
