/** A message as Twilio delivers it, in our words. Fields it adds without notice are passed over. */
import * as z from 'zod/mini'
import { Refusal } from '../../_platform/errors.ts'
import type { InboundAttachment, InboundText } from '../../_platform/phone-verbs.ts'
import { keptText } from '../kept-text.ts'
import { mediaAttachment } from './media-attachment.ts'
import type { TwilioRequestBody } from './read-body.ts'

export type TwilioInbound = {
  /** The number that was written to, as Twilio names it. */
  line: string
  account_id: string
  /** Null for what no line of ours takes: WhatsApp through Twilio, and senders that are no phone number. */
  message: InboundText | null
}

const maxAttachments = 10
const phone = /^\+[1-9]\d{5,14}$/

const Fields = z.object({
  MessageSid: z.string().check(z.regex(/^(SM|MM)[0-9a-f]{32}$/i)),
  AccountSid: z.string().check(z.regex(/^AC[0-9a-f]{32}$/i)),
  From: z.string().check(z.minLength(1), z.maxLength(200)),
  To: z.string().check(z.minLength(1), z.maxLength(200)),
  Body: z._default(keptText(), ''),
  NumMedia: z.catch(z.coerce.number().check(z.int(), z.minimum(0)), 0),
  OptOutType: z.catch(z.optional(z.enum(['STOP', 'START', 'HELP'])), undefined),
})

/** Throws 400. */
export function parseInbound({ fields }: TwilioRequestBody): TwilioInbound {
  const parsed = Fields.safeParse(fields)
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? ''
    throw new Refusal(400, 'invalid_request', `${field} is missing or not valid.`, { field })
  }
  const { MessageSid, AccountSid, From, To, Body, NumMedia, OptOutType } = parsed.data
  const addressed = { line: To, account_id: AccountSid }
  if (!phone.test(From)) return { ...addressed, message: null }

  const attachments = readMedia(fields, NumMedia)
  return {
    ...addressed,
    message: {
      provider_id: MessageSid,
      sent_at: null,
      sender: { phone: From, user_id: null, username: null, name: null },
      kind: attachments[0]?.kind ?? 'text',
      text: Body,
      details: {},
      attachments,
      opt_out_type: OptOutType ?? null,
      is_echo: false,
    },
  }
}

function readMedia(fields: TwilioRequestBody['fields'], count: number): InboundAttachment[] {
  return Array.from({ length: Math.min(count, maxAttachments) }, (_, index) => ({
    url: fields[`MediaUrl${index}`],
    type: fields[`MediaContentType${index}`],
  })).flatMap(({ url, type }) =>
    typeof url === 'string' && url ? [mediaAttachment(url, String(type ?? ''))] : [],
  )
}
