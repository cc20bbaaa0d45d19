/** Server-sent events arrive whole, however the network has cut them. */
import { expect, test } from 'vitest'
import { readEvents } from '../../widget/chat/door/read-events.ts'

const stream =
  'event: accepted\ndata: {"text":"Bún ☕"}\n\n: still here\n\nevent: delta\r\ndata: {"text":"a"}\r\n\r\nevent: done\ndata: {}'

test('an event is the same in pieces of any size, and one without its end does not count', async () => {
  const bytes = new TextEncoder().encode(stream)
  for (const size of [1, 2, 3, 7, 1000]) {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size))
        controller.close()
      },
    })
    const events: unknown[] = []
    for await (const event of readEvents(body)) events.push(event)

    expect(events).toEqual([
      { event: 'accepted', data: { text: 'Bún ☕' } },
      { event: 'delta', data: { text: 'a' } },
    ])
  }
})
