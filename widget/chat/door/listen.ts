/** Listens for wake-ups on a conversation's private realtime topic (Phoenix channels, serializer 1.0.0). */
import type { WidgetConfig } from '../../../shared/widget-door.ts'

const heartbeatEvery = 25_000
const fetchEvery = 20_000

/**
 * Calls `wake` at once, after every join, on every broadcast, and on a slow timer, slower while there is a connection.
 * A wake-up carries no content. Returns what stops it.
 */
export function listen(realtime: WidgetConfig['realtime'], topic: string, wake: () => void): () => void {
  let socket: WebSocket | undefined
  let isJoined = false
  let failures = 0
  let reconnect: ReturnType<typeof setTimeout>

  const say = (to: string, event: string, payload: object) =>
    socket?.readyState === 1 &&
    socket.send(JSON.stringify({ topic: to, event, payload, ref: '1', join_ref: '1' }))

  const connect = () => {
    const { url, apikey } = realtime!
    socket = new WebSocket(`${url.replace(/^http/, 'ws')}/websocket?apikey=${apikey}&vsn=1.0.0`)
    socket.onopen = () =>
      say(`realtime:${topic}`, 'phx_join', {
        config: {
          broadcast: { ack: false, self: false },
          presence: { key: '' },
          postgres_changes: [],
          private: true,
        },
      })
    socket.onmessage = ({ data }) => {
      const { event, payload, topic: from } = JSON.parse(data)
      if (from === 'phoenix') return // the answer to a heartbeat
      if (event === 'phx_reply' && payload.status === 'ok') {
        isJoined = true
        failures = 0
        wake()
      } else if (event === 'broadcast') wake()
      else if (/^phx_/.test(event)) socket?.close() // refused, or ended by the server
    }
    socket.onclose = () => {
      isJoined = false
      // Jittered, so that a restarted server is not met by everyone at once.
      reconnect = setTimeout(connect, Math.min(2 ** failures++, 60) * 1000 * (0.5 + Math.random()))
    }
  }

  if (realtime) connect()
  wake()
  const heartbeat = setInterval(() => say('phoenix', 'heartbeat', {}), heartbeatEvery)
  let ticks = 0
  const timer = setInterval(() => (isJoined && ++ticks % 3) || wake(), fetchEvery)
  return () => {
    clearInterval(heartbeat)
    clearInterval(timer)
    clearTimeout(reconnect)
    if (!socket) return
    socket.onclose = null
    socket.close()
  }
}
