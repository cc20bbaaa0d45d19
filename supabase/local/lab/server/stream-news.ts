/** Tells open pages what has changed, for as long as they listen. */
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { LabNews } from '../lab-wire.ts'

export type Newsroom = { tell(news: LabNews): void; listen(callback: (news: LabNews) => void): () => void }

export function openNewsroom(): Newsroom {
  const listeners = new Set<(news: LabNews) => void>()
  return {
    tell(news) {
      for (const listener of listeners) listener(news)
    },
    listen(callback) {
      listeners.add(callback)
      return () => void listeners.delete(callback)
    },
  }
}

const heartbeatMs = 20_000

export function streamNews(context: Context, newsroom: Newsroom): Response {
  context.header('cache-control', 'no-store')
  return streamSSE(context, async stream => {
    const stop = newsroom.listen(news => void stream.writeSSE({ data: JSON.stringify(news) }))
    // A line now and then notices a page that went without a goodbye.
    const heartbeat = setInterval(() => void stream.write(':\n\n'), heartbeatMs)
    await stream.write(':\n\n')
    await new Promise<void>(resolve => stream.onAbort(resolve))
    clearInterval(heartbeat)
    stop()
  })
}
