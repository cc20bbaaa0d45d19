/** Twilio's door: text messages come in, and what became of those that went out. Opened by Twilio's signature alone. */
import type { Context } from 'hono'
import { openLineFinder } from '../_channels/line-finder.ts'
import { fetchAttachments } from '../_channels/media/fetch-attachments.ts'
import { parseInbound } from '../_channels/twilio/parse-inbound.ts'
import { readTwilioBody, type TwilioRequestBody } from '../_channels/twilio/read-body.ts'
import { readStatus } from '../_channels/twilio/read-status.ts'
import { verifySignature } from '../_channels/twilio/verify-signature.ts'
import { parkUnreadable } from '../_inbox/park-unreadable.ts'
import { receiveText, type TextInbox } from '../_inbox/receive-text.ts'
import { openModels } from '../_model/open-models.ts'
import { openChannels } from '../_outbox/open-channels.ts'
import { sendDue } from '../_outbox/send-due.ts'
import { type DoorContext, openDoor } from '../_platform/http.ts'
import { limitBody } from '../_platform/limit-body.ts'
import type { Line } from '../_platform/phone-verbs.ts'
import { type Door, type Platform, serve } from '../_platform/platform.ts'

/** Replies are never given here: Twilio waits 15 seconds, an answer may take longer, and the gate has to see it. */
const emptyTwiml = '<?xml version="1.0" encoding="UTF-8"?><Response/>'

export function smsDoor(platform: Platform): Door {
  const { env, database, log } = platform
  const outbox = { database, channels: openChannels(env), log }
  const lines = openLineFinder(platform, 'twilio')
  const inbox: TextInbox = {
    database,
    models: openModels(env),
    log,
    functionsUrl: env.functionsUrl,
    background: platform.background,
    showTyping: async () => {}, // text messages have no such sign
    send: conversation => sendDue(conversation, outbox),
    fetchAttachments: () => fetchAttachments(platform),
  }
  const app = openDoor('sms', platform)
  app.use(limitBody)

  app.post('/', async context => {
    const body = await readTwilioBody(context.req.raw)
    const inbound = parseInbound(body)
    const line = await admit(context, body, inbound)
    if (line && inbound.message) await receiveText(line.channel_id, inbound.message, inbox)
    else if (line) {
      log('text_ignored', { channel: line.channel_id, reason: 'no phone' })
      const unreadable = { channel: line.channel_id, told: 'inbound', isMessage: true, items: [body.fields] }
      await parkUnreadable(unreadable, platform)
    } else log('text_ignored', { channel: null, reason: 'unknown line' })
    return context.body(emptyTwiml, 200, { 'content-type': 'text/xml; charset=utf-8' })
  })

  app.post('/status', async context => {
    const body = await readTwilioBody(context.req.raw)
    const status = readStatus(body, context.req.query('delivery') ?? null)
    const line = await admit(context, body, status)
    if (line && status.change) {
      const statuses = [status.change]
      const { moved } = await database.call('record_statuses', { channel_id: line.channel_id, statuses })
      log('statuses_recorded', { channel: line.channel_id, status: status.change.status, moved })
    }
    return context.body(null, 204)
  })

  /** Signed with the token of the account that owns the line, and sent in that account's name. */
  function admit(
    context: Context<DoorContext>,
    body: TwilioRequestBody,
    about: { line: string; account_id: string },
  ): Promise<Line | null> {
    const { pathname, search } = new URL(context.req.url)
    const signed = {
      url: env.functionsUrl + pathname + search,
      signature: context.req.header('x-twilio-signature') ?? '',
      body,
    }
    return lines.admit(
      about.line,
      line => line.account_id === about.account_id && verifySignature(signed, line.signing_secrets),
    )
  }

  return app
}

export default serve(smsDoor)
