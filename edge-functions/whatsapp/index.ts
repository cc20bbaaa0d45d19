/** Kapso's door: what happens on WhatsApp lines, each signed with a secret of its own, and which lines come and go. */

import { checkConnections } from '../_channels/kapso/lines/check-connections.ts'
import { parseInbound } from '../_channels/kapso/parse-inbound.ts'
import { type KapsoEvents, readEvents } from '../_channels/kapso/read-events.ts'
import { type LineChange, readLineChange } from '../_channels/kapso/read-line-change.ts'
import { readStatus } from '../_channels/kapso/read-status.ts'
import { showTyping } from '../_channels/kapso/show-typing.ts'
import { verifySignature } from '../_channels/kapso/verify-signature.ts'
import { openLineFinder } from '../_channels/line-finder.ts'
import { fetchAttachments } from '../_channels/media/fetch-attachments.ts'
import { parkUnreadable } from '../_inbox/park-unreadable.ts'
import { receiveText, type TextInbox } from '../_inbox/receive-text.ts'
import { openModels } from '../_model/open-models.ts'
import { openChannels } from '../_outbox/open-channels.ts'
import { sendDue } from '../_outbox/send-due.ts'
import { Refusal } from '../_platform/errors.ts'
import { openDoor, requireJson } from '../_platform/http.ts'
import { limitBody } from '../_platform/limit-body.ts'
import { describeError } from '../_platform/log.ts'
import type { Line } from '../_platform/phone-verbs.ts'
import { type Door, type Platform, serve } from '../_platform/platform.ts'
import { isRefused } from '../_platform/refused.ts'

/** Of the project rather than of a line: numbers that come and go. */
const projectEvents = /^whatsapp\.(phone_number|config)\./

const received = 'whatsapp.message.received'

export function whatsappDoor(platform: Platform): Door {
  const { env, database, log } = platform
  const outbox = { database, channels: openChannels(env), log }
  const lines = openLineFinder(platform, 'kapso')
  const models = openModels(env)
  const inbox = (line: string): TextInbox => ({
    database,
    models,
    log,
    functionsUrl: env.functionsUrl,
    background: platform.background,
    showTyping: ({ provider_id: message }) => showTyping({ line, message }, { env: env.kapso }),
    send: conversation => sendDue(conversation, outbox),
    fetchAttachments: () => fetchAttachments(platform),
  })
  const app = openDoor('whatsapp', platform)
  app.use(limitBody)

  app.post('/', async context => {
    requireJson(context.req.raw)
    const body = new Uint8Array(await context.req.arrayBuffer())
    const signed = { signature: context.req.header('x-webhook-signature') ?? '', body }
    const event = context.req.header('x-webhook-event') ?? ''

    if (projectEvents.test(event)) {
      await admitProject(signed)
      await noteChange(readLineChange(event, body), event)
      return context.body(null, 200)
    }
    const events = readEvents(body, context.req.raw.headers)
    const line = await lines.admit(events.line, ({ signing_secrets }) =>
      verifySignature(signed, signing_secrets),
    )
    if (line) await take(events, line)
    else log('text_ignored', { channel: null, reason: 'unknown line' })
    return context.body(null, 200)
  })

  async function admitProject(signed: Parameters<typeof verifySignature>[0]): Promise<void> {
    const { webhookSecret } = env.kapso
    if (!webhookSecret) throw new Refusal(503, 'unavailable', 'Try again later.')
    if (!(await verifySignature(signed, [webhookSecret]))) {
      throw new Refusal(403, 'forbidden', 'This was not signed by the provider.')
    }
  }

  /** Written down, and looked into once Kapso has its answer. If we are cut off, the clock looks. */
  async function noteChange(told: LineChange | null, event: string): Promise<void> {
    if (!told) return log('whatsapp_line_ignored', { told: event, reason: 'no number' })
    const { line: provider_id, account_id, change } = told
    const noted = await database.call('note_line_change', { account_id, provider_id, change })
    if (isRefused(noted)) return log('whatsapp_line_ignored', { told: event, reason: noted.refused })
    log('whatsapp_line_changed', { told: event, connection: noted.connection_id, isNews: noted.is_news })
    if (!noted.is_news) return

    const failed = (error: unknown) => log('connection_not_checked', { error: describeError(error) })
    platform.background(checkConnections(platform, noted.connection_id).catch(failed))
  }

  /** Good items are kept, once each; what cannot be read is named in the log by its place, and put aside as it came. */
  async function take({ event, line: name, items, malformed }: KapsoEvents, line: Line): Promise<void> {
    const channel = line.channel_id
    for (const { place } of malformed) log('text_malformed', { channel, told: event, place })
    const unreadable = malformed.map(({ item }) => item)

    const statuses = items.flatMap(item => readStatus(event, item) ?? [])
    if (statuses.length > 0) {
      const { moved } = await database.call('record_statuses', { channel_id: channel, statuses })
      log('statuses_recorded', { channel, status: statuses[0]?.status ?? null, moved })
    }
    const failures: unknown[] = []
    for (const item of items) {
      const parsed = parseInbound(item)
      if ('message' in parsed)
        await receiveText(channel, parsed.message, inbox(name)).catch(error => failures.push(error))
      else if (parsed.ignored === 'nobody') {
        log('text_malformed', { channel, told: event, place: null })
        unreadable.push(item)
      }
    }
    const isMessage = event === received
    await parkUnreadable({ channel, told: event, isMessage, items: unreadable }, platform).catch(error =>
      failures.push(error),
    )
    // Kapso comes again with all of it; what is stored already is a repeat.
    if (failures.length > 0) throw failures[0]
  }

  return app
}

export default serve(whatsappDoor)
