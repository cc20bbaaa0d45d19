/** The text messages a number received since a moment, oldest first, as Twilio's own list has them. */
import * as z from 'zod/mini'
import type { InboundText, LineToReconcile, ListedTexts } from '../../_platform/phone-verbs.ts'
import { endOfSecond } from '../end-of-second.ts'
import { keptText } from '../kept-text.ts'
import { accountPath, callTwilio, type TwilioDoor } from './call-twilio.ts'
import { mediaAttachment } from './media-attachment.ts'

const pageSize = 100
/** Five thousand messages: more than a number receives while a webhook is down. */
const maxPages = 50

const Page = z.object({
  messages: z.array(
    z.object({
      sid: z.string(),
      direction: z.string(),
      from: z.nullable(z.string()),
      body: z.nullable(z.string()),
      num_media: z.nullable(z.string()),
      date_created: z.nullable(z.string()),
    }),
  ),
  next_page_uri: z.optional(z.nullable(z.string())),
})
type Listed = z.infer<typeof Page>['messages'][number]

const MediaPage = z.object({
  media_list: z.array(z.object({ content_type: z.string(), uri: z.string() })),
})

/** Throws `ProviderError`. */
export async function listInbound(line: LineToReconcile, door: TwilioDoor): Promise<ListedTexts> {
  const { found, isWhole } = await listSince(line, door)
  const messages: InboundText[] = []
  // One after the other: each may ask for its pictures, and Twilio limits how much is asked at once.
  for (const message of found.reverse()) messages.push(await read(message, line, door))
  return { messages, isWhole }
}

/** Newest first, as Twilio lists them. */
async function listSince(
  line: LineToReconcile,
  { env, fetch }: TwilioDoor,
): Promise<{ found: Listed[]; isWhole: boolean }> {
  const since = Date.parse(line.since)
  const found: Listed[] = []
  let path: string | null = accountPath(line, 'Messages.json')
  let query: Record<string, string> = {
    To: line.number ?? '',
    'DateSent>': new Date(since).toISOString().slice(0, 10), // whole days, in UTC
    PageSize: String(pageSize),
  }
  for (let page = 1; path && page <= maxPages; page += 1) {
    const { messages, next_page_uri }: z.infer<typeof Page> = await callTwilio({ path, query }, Page, {
      account: line,
      env: env.twilio,
      fetch,
    })
    const inbound = messages.filter(message => message.direction === 'inbound' && isPhone(message.from))
    const young = inbound.filter(message => !(Date.parse(message.date_created ?? '') < since))
    found.push(...young)
    if (young.length < inbound.length) return { found, isWhole: true }
    path = next_page_uri ?? null
    query = {}
  }
  return { found, isWhole: path === null }
}

async function read(
  message: Listed,
  line: LineToReconcile,
  { env, fetch }: TwilioDoor,
): Promise<InboundText> {
  const attachments = Number(message.num_media) > 0 ? await listMedia(message, line, { env, fetch }) : []
  const createdAt = Date.parse(message.date_created ?? '')
  return {
    provider_id: message.sid,
    sent_at: Number.isNaN(createdAt) ? null : endOfSecond(createdAt),
    sender: { phone: message.from, user_id: null, username: null, name: null },
    kind: attachments[0]?.kind ?? 'text',
    text: keptText().parse(message.body ?? ''),
    details: {},
    attachments,
    opt_out_type: null,
    is_echo: false,
  }
}

async function listMedia({ sid }: Listed, line: LineToReconcile, { env, fetch }: TwilioDoor) {
  const { media_list } = await callTwilio(
    { path: accountPath(line, `Messages/${sid}/Media.json`) },
    MediaPage,
    { account: line, env: env.twilio, fetch },
  )
  return media_list.map(({ uri, content_type }) =>
    mediaAttachment(env.twilio.apiUrl + uri.replace(/\.json$/, ''), content_type),
  )
}

function isPhone(from: string | null): from is string {
  return /^\+[1-9]\d{5,14}$/.test(from ?? '')
}
