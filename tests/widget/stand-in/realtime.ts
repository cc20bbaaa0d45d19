/** Phoenix channels as Supabase Realtime speaks them, as far as the widget does: join, heartbeat, broadcast. */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'

export type Realtime = {
  wake: (topic: string) => void
  joined: () => string[]
  /** How often anybody has joined anything. */
  joins: () => number
  disconnect: () => void
}

export function serveRealtime(server: Server, isOpen: () => boolean): Realtime {
  const sockets = new WebSocketServer({ noServer: true })
  const topics = new Map<WebSocket, string>()
  let joins = 0

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!isOpen() || !request.url?.startsWith('/realtime/v1/websocket?apikey=')) return socket.destroy()
    sockets.handleUpgrade(request, socket, head, client => {
      client.on('message', raw => {
        const { topic, event, payload, ref } = JSON.parse(String(raw))
        const isJoin = event === 'phx_join' && payload.config.private
        if (isJoin) topics.set(client, topic)
        const status = topic === 'phoenix' || topics.has(client) ? 'ok' : 'error'
        client.send(JSON.stringify({ topic, event: 'phx_reply', ref, payload: { status, response: {} } }))
        if (!isJoin) return
        joins++
        client.send(JSON.stringify({ topic, event: 'presence_state', ref: null, payload: {} }))
      })
      client.on('close', () => topics.delete(client))
    })
  })
  return {
    wake(topic) {
      for (const [client, joined] of topics) {
        if (joined !== `realtime:${topic}`) continue
        const payload = { event: 'message', type: 'broadcast', payload: {} }
        client.send(JSON.stringify({ topic: joined, event: 'broadcast', ref: null, payload }))
      }
    },
    joined: () => [...topics.values()],
    joins: () => joins,
    disconnect() {
      for (const client of sockets.clients) client.terminate()
    },
  }
}
