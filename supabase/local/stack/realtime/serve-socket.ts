/** Speaks the channel protocol with one client, from its first frame to its last. */
import type { WebSocket } from 'ws'
import { type Channel, type Line, openChannel } from './channel.ts'
import { decodeFrame, encodeBroadcast, encodeFrame, type Frame, type ProtocolVersion } from './frames.ts'
import { type Gate, joinChannel } from './join-channel.ts'
import type { Rooms } from './rooms.ts'

export type SocketOptions = {
  version: ProtocolVersion
  gate: Gate
  rooms: Rooms<Line>
  onError: (error: unknown) => void
}

/** Limits of the free plan, except that a queue is bounded here by count rather than by rate. */
const channelsPerSocket = 100
const framesWaiting = 200
const bytesUnsent = 4 * 1024 * 1024
const silenceMilliseconds = 60_000

export function serveSocket(ws: WebSocket, { version, gate, rooms, onError }: SocketOptions): void {
  const channels = new Map<string, { joinRef: string | null; channel: Channel }>()
  let waiting = 0
  let turn = Promise.resolve() // frames are answered in the order they came
  const silence = setTimeout(closeSilent, silenceMilliseconds)

  ws.on('message', (raw: Buffer, isBinary) => {
    silence.refresh()
    const frame = decodeFrame(raw, isBinary, version)
    if (!frame) return
    if (frame.topic === 'phoenix') return reply(frame, 'ok', {}) // a heartbeat waits for nobody
    waiting += 1
    if (waiting > framesWaiting) return ws.close(1008, 'too many frames')
    turn = turn
      .then(() => (ws.readyState === ws.OPEN ? answer(frame) : undefined))
      .catch(error => {
        onError(error)
        reply(frame, 'error', { reason: 'Unknown Error on Channel' })
      })
      .finally(() => {
        waiting -= 1
      })
  })
  ws.on('error', () => ws.terminate()) // a frame too large or malformed; ws answers with the close code itself
  ws.on('close', () => {
    clearTimeout(silence)
    for (const { channel } of channels.values()) channel.leave()
    channels.clear()
  })

  async function answer(frame: Frame): Promise<void> {
    if (frame.event === 'phx_join') return join(frame)
    const channel = channels.get(frame.topic)?.channel
    if (!channel) return reply(frame, 'error', { reason: 'unmatched topic' })
    if (frame.event === 'phx_leave') {
      reply(frame, 'ok', {})
      return close(frame.topic)
    }
    if (frame.event === 'access_token') return renew(channel, frame)
    if (frame.event === 'broadcast') return broadcast(channel, frame)
    if (frame.event === 'presence') reply(frame, 'error', { reason: 'Presence is not offered here' })
  }

  async function join(frame: Frame): Promise<void> {
    const { topic, payload } = frame
    if (!topic.startsWith('realtime:')) return reply(frame, 'error', { reason: 'unmatched topic' })
    close(topic) // a second join replaces the first
    if (channels.size >= channelsPerSocket) {
      return reply(frame, 'error', { reason: 'ChannelRateLimitReached: Too many channels' })
    }

    const joined = await joinChannel(topic.slice('realtime:'.length), payload, gate)
    if ('refusal' in joined) return reply(frame, 'error', { reason: joined.refusal })
    if (ws.readyState !== ws.OPEN) return

    const token = readString(payload, 'access_token')
    const channel = openChannel({ joined, token, gate, rooms, line: lineTo(topic, frame.joinRef) }, () =>
      close(topic),
    )
    channels.set(topic, { joinRef: frame.joinRef, channel })
    reply(frame, 'ok', { postgres_changes: [] })
    if (joined.wantsPresence) channel.push('presence_state', {})
  }

  async function broadcast(channel: Channel, frame: Frame): Promise<void> {
    const event = readString(frame.payload, 'event')
    if (event === null) return reply(frame, 'error', { reason: 'A broadcast needs an event' })
    const isAllowed = await channel.broadcast({
      event,
      payload: (frame.payload as { payload?: unknown }).payload ?? {},
    })
    if (isAllowed && channel.wantsAcknowledgement) reply(frame, 'ok', {}) // refusals are silent on the real server, too
  }

  async function renew(channel: Channel, { payload }: Frame): Promise<void> {
    const token = readString(payload, 'access_token')
    if (token !== null) await channel.renew(token)
  }

  function close(topic: string): void {
    const open = channels.get(topic)
    if (!open) return
    channels.delete(topic)
    open.channel.leave()
    send(
      encodeFrame(
        { joinRef: open.joinRef, ref: open.joinRef, topic, event: 'phx_close', payload: {} },
        version,
      ),
    )
  }

  function lineTo(topic: string, joinRef: string | null): Line {
    return {
      push: (event, payload) => send(encodeFrame({ joinRef, ref: null, topic, event, payload }, version)),
      pass: sent => send(encodeBroadcast(topic, sent, version)),
    }
  }

  function reply({ joinRef, ref, topic }: Frame, status: 'ok' | 'error', response: unknown): void {
    send(encodeFrame({ joinRef, ref, topic, event: 'phx_reply', payload: { status, response } }, version))
  }

  function send(frame: string | Buffer | null): void {
    if (frame === null || ws.readyState !== ws.OPEN) return
    if (ws.bufferedAmount > bytesUnsent)
      ws.terminate() // it stopped reading; it will come back and catch up
    else ws.send(frame)
  }

  function closeSilent(): void {
    ws.close(1000, 'no heartbeat')
  }
}

function readString(payload: unknown, name: string): string | null {
  const value = (payload as Record<string, unknown> | null)?.[name]
  return typeof value === 'string' ? value : null
}
