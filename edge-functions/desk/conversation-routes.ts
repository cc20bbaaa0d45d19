/** What a member does in a conversation: write, send a template, take it over, hand it back, close it, link a phone to it. */
import { SendTemplateRequest } from '../../shared/connections-door.ts'
import { MemberReplyRequest } from '../../shared/desk-door.ts'
import type { Mode } from '../../shared/message.ts'
import { readBody, requireJson } from '../_platform/http.ts'
import type { Platform } from '../_platform/platform.ts'
import { isRefused } from '../_platform/refused.ts'
import { deliverSoon } from './deliver-soon.ts'
import { type DeskRoutes, deskRoutes, readId } from './desk-routes.ts'
import { refuse } from './refuse.ts'

/** What a member may do to a conversation, and who speaks afterwards. */
const handOvers = { take: 'member', return: 'assistant', close: 'closed' } satisfies Record<string, Mode>

export function conversationRoutes(platform: Platform): DeskRoutes {
  const { database } = platform
  const routes = deskRoutes()

  routes.post('/conversations/:id/reply', async context => {
    requireJson(context.req.raw)
    const { id, text } = await readBody(context.req.raw, MemberReplyRequest)
    const conversation_id = conversationId(context.req.param('id'))
    const replied = await database.call('reply_as_member', {
      member_id: context.get('memberId'),
      conversation_id,
      message_id: id,
      text,
    })
    if (isRefused(replied)) throw refuse(replied)
    if (replied.has_delivery) deliverSoon(conversation_id, platform)
    return context.json({ mode: replied.mode, message: replied.message })
  })

  routes.post('/conversations/:id/template', async context => {
    requireJson(context.req.raw)
    const { id, template, variables } = await readBody(context.req.raw, SendTemplateRequest)
    const conversation_id = conversationId(context.req.param('id'))
    const sent = await database.call('send_template', {
      member_id: context.get('memberId'),
      conversation_id,
      message_id: id,
      template_id: template,
      variables,
    })
    if (isRefused(sent)) throw refuse(sent)
    deliverSoon(conversation_id, platform)
    return context.json({ mode: sent.mode, message: sent.message })
  })

  routes.post('/conversations/:id/:handOver{take|return|close}', async context => {
    const handedOver = await database.call('hand_over', {
      member_id: context.get('memberId'),
      conversation_id: conversationId(context.req.param('id')),
      new_mode: handOvers[context.req.param('handOver') as keyof typeof handOvers],
    })
    if (isRefused(handedOver)) throw refuse(handedOver)
    return context.json(handedOver)
  })

  routes.post('/conversations/:id/link-code', async context => {
    const made = await database.call('make_link_code', {
      member_id: context.get('memberId'),
      conversation_id: conversationId(context.req.param('id')),
    })
    if (isRefused(made)) throw refuse(made)
    return context.json(made)
  })

  return routes
}

function conversationId(id: string): string {
  return readId(id, 'unknown_conversation')
}
