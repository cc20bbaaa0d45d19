/** The wire contract of the desk's connections, numbers and lines, under `/functions/v1/desk`. */
import * as z from 'zod/mini'

const text = (field: string, pattern: RegExp, message: string) =>
  z.string(`${field} is missing.`).check(z.trim(), z.regex(pattern, message))

/** `POST /companies/{id}/connections/twilio`. With an API key it sends; the Auth Token is still what signs webhooks. */
export const ConnectTwilioRequest = z.object({
  account_sid: text('account_sid', /^AC[0-9a-f]{32}$/i, 'An Account SID is “AC” and 32 letters and digits.'),
  auth_token: text('auth_token', /^\S{8,100}$/, 'The Auth Token is on the first page of the Twilio console.'),
  api_key: z.exactOptional(
    text('api_key', /^SK[0-9a-f]{32}$/i, 'An API key’s SID is “SK” and 32 letters and digits.'),
  ),
  api_secret: z.exactOptional(text('api_secret', /^\S{8,200}$/, 'The secret that came with the API key.')),
})
export type ConnectTwilioRequest = z.infer<typeof ConnectTwilioRequest>

/** What `connections/twilio`, `connections/kapso` and `connections/{id}/check` answer. */
export const ConnectionResponse = z.object({
  id: z.uuid(),
  state: z.enum(['waiting', 'connected', 'failing', 'disconnected']),
  /** What is wrong, in words; null when nothing is. */
  error: z.nullable(z.string()),
  /** Good to know, and no error, such as what a trial account cannot do. */
  notice: z.optional(z.nullable(z.string())),
  /** Kapso: where the business connects its WhatsApp number. */
  setup_url: z.optional(z.nullable(z.string())),
  /** Kapso, after a check: the lines that are there now. */
  channels: z.optional(z.array(z.uuid())),
})
export type ConnectionResponse = z.infer<typeof ConnectionResponse>

/** `GET /connections/{id}/numbers`: the account's numbers. */
export const OfferedNumber = z.object({
  provider_id: z.string(),
  number: z.string(),
  name: z.string(),
  capabilities: z.array(z.enum(['sms', 'mms', 'voice', 'fax'])),
  /** The channel, when it is imported already. */
  channel_id: z.nullable(z.uuid()),
  /** What would keep messages from arriving here, and what importing does about it; null when nothing would. */
  obstacle: z.nullable(
    z.object({
      code: z.enum(['no_sms', 'application', 'messaging_service']),
      message: z.string(),
      can_be_cleared: z.boolean(),
    }),
  ),
  /** Where the number's messages go today; null when nowhere. */
  current_webhook: z.nullable(z.string()),
})
export type OfferedNumber = z.infer<typeof OfferedNumber>
export const NumbersResponse = z.object({ numbers: z.array(OfferedNumber) })
export type NumbersResponse = z.infer<typeof NumbersResponse>

/** `POST /connections/{id}/numbers`. `clears_obstacle`: the owner has read what stands in the way and agrees. */
export const ImportNumberRequest = z.object({
  provider_id: text('provider_id', /^PN[0-9a-f]{32}$/i, 'A number’s SID is “PN” and 32 letters and digits.'),
  clears_obstacle: z._default(z.boolean(), false),
})
export type ImportNumberRequest = z.infer<typeof ImportNumberRequest>
export const ImportNumberResponse = z.object({ channel_id: z.uuid() })
export type ImportNumberResponse = z.infer<typeof ImportNumberResponse>

/** `POST /connections/{id}/disconnect` and `POST /channels/{id}/remove`: what was put back, and what could not be. */
export const DisconnectResponse = z.object({
  restored: z.array(z.string()),
  failed: z.array(z.object({ number: z.string(), message: z.string() })),
  /** The whole, in one or two sentences. */
  message: z.string(),
})
export type DisconnectResponse = z.infer<typeof DisconnectResponse>

/** `POST /channels/{id}/templates` fetches a WhatsApp line's templates anew. */
export const TemplatesResponse = z.object({ templates: z.int() })

/** `POST /conversations/{id}/template`. `id` is the new message's, made by the browser. */
export const SendTemplateRequest = z.object({
  id: z.uuid(),
  template: z.uuid(),
  variables: z._default(z.record(z.string(), z.string().check(z.maxLength(1024))), {}),
})
export type SendTemplateRequest = z.infer<typeof SendTemplateRequest>

/** `POST /deliveries/{id}/retry`. */
export const RetryResponse = z.object({ state: z.string() })

/** `POST /contacts/{id}/merge`: the other becomes part of this one. `POST /merges/{id}/undo` takes it apart again. */
export const MergeRequest = z.object({ other: z.uuid() })
export const MergeResponse = z.object({ merge: z.uuid() })

/** `POST /conversations/{id}/link-code`: texted from a phone, it proves that the texter is this visitor. */
export const LinkCodeResponse = z.object({
  code: z.string(),
  numbers: z.array(z.object({ kind: z.enum(['sms', 'whatsapp']), number: z.string() })),
  expires_at: z.string(),
})
export type LinkCodeResponse = z.infer<typeof LinkCodeResponse>

/** `POST /phone/start` sends a code to the member's own phone, `POST /phone/check` proves it arrived. */
export const PhoneStartRequest = z.object({ phone: z.string().check(z.trim(), z.maxLength(40)) })
export const PhoneStartResponse = z.object({ phone: z.string() })
export const PhoneCheckRequest = z.object({
  phone: z.string().check(z.trim(), z.maxLength(40)),
  code: z.string().check(z.trim(), z.regex(/^\d{4,10}$/, 'The code is the digits in the message.')),
})
export const PhoneCheckResponse = z.object({ phone: z.string(), verified: z.boolean() })
