/** The visitor's door. No JWT: each verb checks the widget's key, the asking site and how often it is used. */

import type { Context } from 'hono'
import { FeedbackRequest, MessageRequest, VisitRequest } from '../../shared/widget-door.ts'
import { textsFor } from '../_answer/texts.ts'
import { admitSites } from '../_channels/widget/admit-sites.ts'
import { readWidgetConfig } from '../_channels/widget/read-widget-config.ts'
import { refuse } from '../_channels/widget/refuse.ts'
import { readSite } from '../_channels/widget/site.ts'
import { collectReply, streamReply } from '../_channels/widget/stream-reply.ts'
import { tellWhen } from '../_inbox/hand-off/tell-when.ts'
import { receiveMessage } from '../_inbox/receive-message.ts'
import { openModels } from '../_model/open-models.ts'
import { hashClient } from '../_platform/client-address.ts'
import type { Env } from '../_platform/env.ts'
import { Refusal } from '../_platform/errors.ts'
import { type DoorContext, openDoor, readBody, requireJson } from '../_platform/http.ts'
import { limitBody } from '../_platform/limit-body.ts'
import { describeError } from '../_platform/log.ts'
import { type Door, type Platform, serve } from '../_platform/platform.ts'
import { isRefused } from '../_platform/refused.ts'
import { hash, makeToken } from '../_platform/secrets.ts'

export function widgetDoor(platform: Platform): Door {
  const { env, database, log } = platform
  const models = openModels(env)
  const app = openDoor('widget', platform)

  app.use('/:key/*', admitSites(platform), limitBody)

  app.get('/:key', context => readWidgetConfig(context, platform))

  app.post('/:key/visits', async context => {
    const { visit, page, referrer, engaged } = await readBody(context.req.raw, VisitRequest)
    const recorded = await database.call('record_visit', {
      ...site(context),
      client: await client(context),
      visit_id: visit,
      page,
      referrer: referrer ?? null,
      is_engaged: engaged ?? false,
    })
    if (isRefused(recorded)) throw refuse(recorded)
    return context.body(null, 204)
  })

  app.post('/:key/messages', async context => {
    requireJson(context.req.raw)
    const { id, text, visit, page, zone } = await readBody(context.req.raw, MessageRequest)
    const shownToken = readToken(context, env)
    const newToken = makeToken()
    const inbound = {
      ...site(context),
      client: await client(context),
      token_hash: shownToken ? await hash(shownToken) : null,
      new_token_hash: await hash(newToken),
      message_id: id,
      text,
      visit_id: visit ?? null,
      page: page ?? null,
      visitor_zone: zone ?? null,
    }
    const inbox = { database, models, log, functionsUrl: env.functionsUrl, refuse }

    if (!context.req.header('accept')?.includes('text/event-stream')) {
      const { deliver, response } = collectReply(newToken)
      await receiveMessage(inbound, { ...inbox, deliver })
      return context.json(response())
    }

    const stream = streamReply(newToken)
    const work = receiveMessage(inbound, { ...inbox, deliver: stream.deliver }).finally(stream.end)
    await Promise.race([stream.accepted, work]) // a refusal is thrown here, and becomes a plain error response

    const failed = (error: unknown) => log('turn_cut_off', { message: id, error: describeError(error) }) // jobs will answer it
    platform.background(work.catch(failed))
    return context.body(stream.body, 200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
  })

  app.get('/:key/messages', async context => {
    const after = Number(context.req.query('after') ?? 0)
    if (!Number.isInteger(after) || after < 0 || after > 2 ** 31 - 1) {
      throw new Refusal(400, 'invalid_request', 'after: Give the number of the last message you have.', {
        field: 'after',
      })
    }
    const read = await database.call('read_messages', {
      ...site(context),
      token_hash: await tokenHash(context, env),
      after_seq: after,
    })
    if (isRefused(read)) throw refuse(read)
    return context.json(read, 200, { 'cache-control': 'no-store' })
  })

  app.post('/:key/person', async context => {
    requireJson(context.req.raw)
    const token_hash = await tokenHash(context, env)
    const brief = await database.call('brief_person', { ...site(context), token_hash })
    if (isRefused(brief)) throw refuse(brief)
    const notice = `${textsFor(brief.language).person(brief.company)} ${tellWhen(brief, new Date()).sentence}`
    const asked = await database.call('ask_for_person', { ...site(context), token_hash, notice })
    if (isRefused(asked)) throw refuse(asked)
    return context.json(asked)
  })

  app.post('/:key/feedback', async context => {
    requireJson(context.req.raw)
    const { message, helpful } = await readBody(context.req.raw, FeedbackRequest)
    const recorded = await database.call('record_feedback', {
      ...site(context),
      token_hash: await tokenHash(context, env),
      message_id: message,
      is_helpful: helpful,
    })
    if (isRefused(recorded)) throw refuse(recorded)
    return context.body(null, 204)
  })

  const site = (context: Context<DoorContext>) =>
    readSite(context.req.param('key') ?? '', context.req.raw, env)
  const client = (context: Context<DoorContext>) =>
    hashClient(context.req.raw, env.trustedHops, env.jobsSecret)

  return app
}

/** The conversation's token. Where supabase-js has none to show, it shows the project's public key instead. */
function readToken(context: Context<DoorContext>, { publishableKey }: Env): string | null {
  const [, token] = /^Bearer ([\w-]{20,200})$/i.exec(context.req.header('authorization') ?? '') ?? []
  return token === undefined || token === publishableKey ? null : token
}

async function tokenHash(context: Context<DoorContext>, env: Env): Promise<string> {
  const token = readToken(context, env)
  if (!token) throw new Refusal(401, 'token_required', 'Show the conversation’s token.')
  return hash(token)
}

export default serve(widgetDoor)
