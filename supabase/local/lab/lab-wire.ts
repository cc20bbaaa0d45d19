/** The wire contract between the lab's page and its server, under `/lab/api`. */
import * as z from 'zod/mini'
import type { SwitchKind, SwitchValue } from '../providers/network/open-switchboard.ts'
import type { Phone, Line as PhoneLine, PhoneMessage } from '../providers/phones/phone.ts'

export type Provider = 'twilio' | 'kapso'

/** A number of the company that a phone can write to, or a sender that only writes, such as one of codes. */
export type Line = PhoneLine & {
  /** Whether what is sent here reaches Foyer. */
  isConnected: boolean
  takesReplies: boolean
}

/** What an owner needs to connect a provider's sample account by hand. */
export type SampleAccount = {
  provider: Provider
  name: string
  /** One sentence on where these go. */
  hint: string
  fields: { label: string; value: string; isSecret: boolean }[]
}

/** Something to send without typing or having it. */
export type Sample = {
  id: string
  label: string
  icon: 'image' | 'voice' | 'file' | 'place' | 'contact' | 'reaction' | 'unknown' | 'words'
  networks: PhoneLine['via'][]
}

/** A way in which a provider or its network can fail. `description` says what happens while it is on. */
export type LabSwitch = SwitchKind & {
  provider: Provider
  name: string
  label: string
  description: string
  value: SwitchValue
  /** The value that means off. */
  off: SwitchValue
  /** What a choice means, where it is a code. */
  words: Record<string, string>
}

/** One line of one phone's list of chats. */
export type ChatSummary = {
  phone: string
  via: PhoneLine['via']
  line: string
  lastText: string
  lastAt: string
  unread: number
}

export type Overview = {
  phones: Phone[]
  lines: Line[]
  chats: ChatSummary[]
  switches: LabSwitch[]
  samples: Sample[]
  accounts: SampleAccount[]
}

export type ChatMessage = PhoneMessage & {
  /** Why it was lost or is not taken yet, in words. */
  failure: string | null
}

/** What the network lets the company say to this phone. */
export type ChatTerms = {
  via: PhoneLine['via']
  line: string
  /** SMS: the carrier lets nothing through to this phone any more. */
  hasStopped: boolean
  /** Why nothing gets through to any phone; null while no switch sees to that. */
  blockage: string | null
  /** WhatsApp: until when the company may write freely, ISO 8601; null where this phone never wrote to it. */
  windowEndsAt: string | null
}

/** `GET /phones/{number}`: everything on its screen, oldest first. */
export type Screen = { messages: ChatMessage[]; terms: ChatTerms[] }

/** One request between Foyer and a provider. */
export type TrafficEntry = {
  id: number
  /** ISO 8601. */
  at: string
  provider: Provider
  /** `webhook`: the provider calls Foyer. `api`: Foyer calls the provider. */
  direction: 'webhook' | 'api'
  method: string
  path: string
  /** Null when there was no answer. */
  status: number | null
  milliseconds: number
  /** What it was about, in a few words: never what people wrote. */
  note: string | null
}

/** What the event stream says; a page fetches what it shows of it. */
export type LabNews =
  | { what: 'overview' }
  | { what: 'traffic' }
  | { what: 'phone'; phone: string }
  | { what: 'typing'; phone: string; line: string }

const number = z
  .string('The phone is missing.')
  .check(z.regex(/^\+[1-9]\d{6,14}$/, 'A number begins with + and its country, like +44 7700 900123.'))
const words = z.string().check(z.trim(), z.minLength(1, 'There is nothing to send.'), z.maxLength(4096))
const via = z.enum(['sms', 'whatsapp'])
const line = z.string().check(z.minLength(1), z.maxLength(40))

/** `POST /phones` */
export const NewPhoneRequest = z.object({
  number,
  name: z.string().check(z.trim(), z.minLength(1, 'Whose phone is it?'), z.maxLength(60)),
  hidesNumber: z.boolean(),
})
export type NewPhoneRequest = z.infer<typeof NewPhoneRequest>

/** `POST /messages`: from the phone. */
export const SendRequest = z.object({
  phone: number,
  line,
  via,
  content: z.union([z.object({ text: words }), z.object({ sample: z.string() })]),
})
export type SendRequest = z.infer<typeof SendRequest>

/** `POST /taps`: on a quick reply or a row of a list. */
export const TapRequest = z.object({ phone: number, message: z.string(), choice: z.string() })
export type TapRequest = z.infer<typeof TapRequest>

/** `POST /reads`: what came in on this line is on the screen. */
export const ReadRequest = z.object({ phone: number, line, via })
export type ReadRequest = z.infer<typeof ReadRequest>

/** `POST /by-hand`: someone of the company answers from its own phone. */
export const ByHandRequest = z.object({ phone: number, line, text: words })
export type ByHandRequest = z.infer<typeof ByHandRequest>

/** `PUT /switches/{provider}/{name}`; `DELETE /switches` turns all off. */
export const SwitchRequest = z.object({
  value: z.nullable(z.union([z.boolean(), z.number(), z.string().check(z.maxLength(80))])),
})
export type SwitchRequest = z.infer<typeof SwitchRequest>
