/** The member's door: what row level security cannot do by itself, such as writing to a visitor. Opened by the member's JWT. */
import { cors } from 'hono/cors'
import * as z from 'zod/mini'
import { MemberReplyRequest } from '../../shared/desk-door.ts'
import type { Mode } from '../../shared/message.ts'
import { Refusal } from '../_platform/errors.ts'
import { openDoor, readBody, requireJson } from '../_platform/http.ts'
import { limitBody } from '../_platform/limit-body.ts'
import { type Door, type Platform, serve } from '../_platform/platform.ts'
import { isRefused, type Refused } from '../_platform/verbs.ts'

/** What a member may do to a conversation, and who speaks afterwards. */
const handOvers = { take: 'member', return: 'assistant', close: 'closed' } satisfies Record<string, Mode>

export function deskDoor(platform: Platform): Door {
  const { env, database, findUser } = platform
  const app = openDoor('desk', platform)
  app.use(
    cors({
      origin: env.ownOrigins,
      allowMethods: ['POST'],
      allowHeaders: ['authorization', 'apikey', 'content-type', 'x-client-info'],
    }),
    limitBody,
  )

  app.post('/conversations/:id/reply', async context => {
    requireJson(context.req.raw)
    const { id, text } = await readBody(context.req.raw, MemberReplyRequest)
    const replied = await database.call('reply_as_member', {
      member_id: await member(context.req.raw),
      conversation_id: conversationId(context.req.param('id')),
      message_id: id,
      text,
    })
    if (isRefused(replied)) throw refuse(replied)
    return context.json(replied)
  })

  app.post('/conversations/:id/:handOver{take|return|close}', async context => {
    const handedOver = await database.call('hand_over', {
      member_id: await member(context.req.raw),
      conversation_id: conversationId(context.req.param('id')),
      new_mode: handOvers[context.req.param('handOver') as keyof typeof handOvers],
    })
    if (isRefused(handedOver)) throw refuse(handedOver)
    return context.json(handedOver)
  })

  async function member(request: Request): Promise<string> {
    const user = await findUser(request.headers.get('authorization') ?? '')
    if (!user) throw new Refusal(401, 'sign_in_required', 'Sign in first.')
    return user
  }

  return app
}

function conversationId(id: string): string {
  if (!z.uuid().safeParse(id).success) throw refuse({ refused: 'unknown_conversation' })
  return id
}

function refuse({ refused }: Refused): Refusal {
  if (refused === 'id_taken')
    return new Refusal(409, refused, 'This message id is taken. Send the message with a new one.')
  return new Refusal(
    404,
    'unknown_conversation',
    'There is no such conversation, or your role may not act in it.',
  )
}

export default serve(deskDoor)
