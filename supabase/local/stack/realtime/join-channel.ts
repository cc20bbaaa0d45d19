/** Decides whether a socket may join a topic, and as whom. */
import * as z from 'zod/mini'
import type { Database } from '../database/database.ts'
import { type Claims, verifyJwt } from '../verify-jwt.ts'
import { mayRead } from './authorize-topic.ts'
import type { Room } from './rooms.ts'

/** `role` is what the API key of the connection stands for: it speaks where no session's JWT is given. */
export type Gate = { database: Database; jwtSecret: string; role: string }

/** Claims of an API key have no `exp`: a key does not expire. */
export type Speaker = { claims: Pick<Claims, 'role'> & Partial<Claims> }

export type Joined = Speaker & {
  room: Room
  isHeardByItself: boolean
  wantsAcknowledgement: boolean
  wantsPresence: boolean
}

type Refused = { refusal: string }

export async function joinChannel(room: string, payload: unknown, gate: Gate): Promise<Joined | Refused> {
  if (!room) return { refusal: 'TopicNameRequired: You must provide a topic name' }
  const join = JoinPayload.safeParse(payload)
  if (!join.success) return { refusal: 'InvalidJoinPayload: The join payload is not valid' }

  const { config, access_token: token } = join.data
  if (config?.postgres_changes?.length) {
    return {
      refusal:
        'RealtimeDisabledForConfiguration: postgres_changes is not offered here; send a broadcast from the database instead',
    }
  }
  const isPrivate = config?.private ?? false
  const admitted = await admit({ topic: room, isPrivate }, token, gate)
  if ('refusal' in admitted) return admitted
  return {
    ...admitted,
    room: { topic: room, isPrivate },
    isHeardByItself: config?.broadcast?.self ?? false,
    wantsAcknowledgement: config?.broadcast?.ack ?? false,
    wantsPresence: config?.presence?.enabled ?? true,
  }
}

/** Who speaks with this token, if the policies let them read the room; asked again whenever the token changes. */
export async function admit(
  room: Room,
  token: string | null | undefined,
  gate: Gate,
): Promise<Speaker | Refused> {
  const speaker = identify(token, gate)
  if ('refusal' in speaker || !room.isPrivate) return speaker
  if (await mayRead(gate.database, { topic: room.topic, claims: speaker.claims })) return speaker
  return {
    refusal: `Unauthorized: You do not have permissions to read from this Channel topic: ${room.topic}`,
  }
}

function identify(token: string | null | undefined, { jwtSecret, role }: Gate): Speaker | Refused {
  if (!token || token.startsWith('sb_')) return { claims: { role } }
  return verifyJwt(token, jwtSecret)
}

const JoinPayload = z.object({
  access_token: z.nullish(z.string()),
  config: z.optional(
    z.object({
      private: z.nullish(z.boolean()),
      broadcast: z.nullish(z.object({ self: z.nullish(z.boolean()), ack: z.nullish(z.boolean()) })),
      presence: z.nullish(z.object({ enabled: z.nullish(z.boolean()) })),
      postgres_changes: z.nullish(z.array(z.unknown())),
    }),
  ),
})
