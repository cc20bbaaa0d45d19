/** The Realtime server: broadcasts over web sockets, between clients and from the database. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { startClock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import type { Keys } from '../keys.ts'
import type { Line } from './channel.ts'
import type { ProtocolVersion } from './frames.ts'
import { relayMessages } from './relay-messages.ts'
import { rooms } from './rooms.ts'
import { serveSocket } from './serve-socket.ts'

export type Realtime = {
  /** Takes over a connection that asks for `/realtime/v1/websocket`. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  close(): Promise<void>
}

export type RealtimeOptions = { database: Database; keys: Keys; onError: (error: unknown) => void }

/** Presence and postgres_changes are not offered: joining with the latter is refused in words. */
export async function openRealtime({ database, keys, onError }: RealtimeOptions): Promise<Realtime> {
  const joined = rooms<Line>()
  const server = new WebSocketServer({ noServer: true, maxPayload: 256 * 1024 })
  const stopRelay = await relayMessages(database, joined, onError)
  const sweep = startClock(() => database.query(deleteOld), { everySeconds: 3600, onError })
  sweep.soon()

  return {
    handleUpgrade(request, socket, head) {
      const searchParams = new URLSearchParams((request.url ?? '').split('?')[1])
      const role = roleOf(searchParams.get('apikey'), keys)
      const version = searchParams.get('vsn') ?? '1.0.0'
      if (!role) return refuse(socket, '401 Unauthorized')
      if (!isVersion(version)) return refuse(socket, '400 Bad Request')
      server.handleUpgrade(request, socket, head, ws =>
        serveSocket(ws, { version, gate: { database, jwtSecret: keys.jwt, role }, rooms: joined, onError }),
      )
    },
    async close() {
      await sweep.stop()
      for (const ws of server.clients) ws.close(1012, 'the server restarts')
      await Promise.race([allClosed(server), new Promise(resolve => setTimeout(resolve, 1000).unref())])
      for (const ws of server.clients) ws.terminate()
      await stopRelay()
    },
  }
}

/** The real server keeps three days for replay. */
const deleteOld = `delete from realtime.messages where inserted_at < now() - interval '3 days'`

function roleOf(apiKey: string | null, keys: Keys): string | null {
  if (apiKey === keys.publishable) return 'anon'
  return apiKey === keys.secret ? 'service_role' : null
}

function isVersion(version: string): version is ProtocolVersion {
  return version === '1.0.0' || version === '2.0.0'
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

async function allClosed(server: WebSocketServer): Promise<void> {
  await Promise.all([...server.clients].map(ws => new Promise(resolve => ws.once('close', resolve))))
}
