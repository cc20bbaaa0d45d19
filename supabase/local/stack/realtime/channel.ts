/** One topic joined by one socket: what its client sends, what it hears, and when it must end. */
import { mayWrite } from './authorize-topic.ts'
import type { ClientBroadcast } from './frames.ts'
import { admit, type Gate, type Joined, type Speaker } from './join-channel.ts'
import type { Rooms } from './rooms.ts'

/** How a channel speaks to its client. */
export type Line = {
  push(event: string, payload: unknown): void
  pass(broadcast: ClientBroadcast): void
}

export type Channel = Line & {
  /** Sends to everyone else in the room; false when the policies forbid it. */
  broadcast(sent: ClientBroadcast): Promise<boolean>
  /** Goes on under a newer session, or ends when that one may not read. */
  renew(token: string): Promise<void>
  leave(): void
  wantsAcknowledgement: boolean
}

export type ChannelOptions = {
  joined: Joined
  token: string | null
  gate: Gate
  rooms: Rooms<Line>
  line: Line
}

/** `onEnd` is called when the channel ends by itself: its session ran out, or lost the right to read. */
export function openChannel(
  { joined, gate, rooms, line, ...options }: ChannelOptions,
  onEnd: () => void,
): Channel {
  const { room } = joined
  let { token } = options
  let claims: Speaker['claims'] = joined.claims
  let canWrite: boolean | null = room.isPrivate ? null : true // asked once per session, as on the real server
  let expiry: NodeJS.Timeout | undefined
  let isLeft = false

  rooms.enter(room, line)
  watchExpiry()

  return {
    ...line,
    wantsAcknowledgement: joined.wantsAcknowledgement,
    async broadcast(sent) {
      canWrite ??= await mayWrite(gate.database, { topic: room.topic, claims })
      if (!canWrite) return false
      for (const member of rooms.members(room)) {
        if (member !== line || joined.isHeardByItself) member.pass(sent)
      }
      return true
    },
    async renew(newer) {
      if (newer === token || newer.startsWith('sb_')) return
      const admitted = await admit(room, newer, gate)
      if (isLeft) return // the client went while the database was asked
      if ('refusal' in admitted) return end(admitted.refusal.replace(/^\w+: /, ''))
      token = newer
      claims = admitted.claims
      canWrite = room.isPrivate ? null : true
      watchExpiry()
    },
    leave,
  }

  function watchExpiry() {
    clearTimeout(expiry)
    if (claims.exp === undefined) return
    const left = claims.exp * 1000 - Date.now()
    expiry =
      left > longestTimer ? setTimeout(watchExpiry, longestTimer) : setTimeout(end, left, 'Token has expired')
  }

  function end(message: string) {
    line.push('system', { extension: 'system', status: 'error', message, channel: room.topic })
    leave()
    onEnd()
  }

  function leave() {
    isLeft = true
    clearTimeout(expiry)
    rooms.leave(room, line)
  }
}

const longestTimer = 2 ** 31 - 1
