/** The verbs of the doors that providers call: who is reached on a line, what came in, what became of what went out. */
import type { Refused } from './refused.ts'
import type { TurnBrief } from './turn-brief.ts'

export type Provider = 'twilio' | 'kapso'

/** A number or WhatsApp line of a company, found by what its provider calls it. */
export type Line = {
  channel_id: string
  connection_id: string
  /** Twilio: Account SID. Kapso: the customer's id. */
  account_id: string
  /** What webhooks of this line are signed with; more than one while a secret is being replaced. */
  signing_secrets: string[]
}

/** Who wrote, as far as the provider says. At least one of `phone` and `user_id` is there. */
export type Sender = {
  /** E.164, as given. */
  phone: string | null
  /** WhatsApp's business-scoped user id; never a phone number. */
  user_id: string | null
  username: string | null
  /** The name a WhatsApp profile shows. */
  name: string | null
}

export type MessageKind =
  | 'text'
  | 'image'
  | 'audio'
  | 'video'
  | 'document'
  | 'sticker'
  | 'location'
  | 'contacts'
  | 'choice' // a button or list row was tapped; `text` is its title
  | 'reaction'
  | 'unsupported'

/** Where the bytes of an attachment are. Twilio: `url` needs the account's credentials. Kapso: `url`, or `media_id`. */
export type AttachmentSource = { url: string | null; media_id: string | null }

export type InboundAttachment = {
  kind: 'image' | 'audio' | 'video' | 'document' | 'sticker'
  content_type: string
  file_name: string | null
  byte_size: number | null
  source: AttachmentSource
}

export type InboundText = {
  /** The provider's id of the message: storing it twice changes nothing. */
  provider_id: string
  /** When the provider says it was written, ISO 8601; null when it does not say. */
  sent_at: string | null
  sender: Sender
  kind: MessageKind
  /** What the person wrote, tapped, or captioned; what an image or a place is called otherwise. May be empty. */
  text: string
  /** By kind. location {latitude, longitude, name?, address?} · choice {id} · reaction {emoji, message} · contacts {contacts} */
  details: Record<string, unknown>
  attachments: InboundAttachment[]
  /** The provider has recognised a keyword, answered it, and keeps its own list. */
  opt_out_type: 'STOP' | 'START' | 'HELP' | null
  /** Written by a person of the company on the phone itself: stored as theirs, and the assistant falls silent. */
  is_echo: boolean
}

export type ReceivedText = {
  is_repeat: boolean
  conversation_id: string
  message_id: string
  /** The turn that is now owed a reply, and in how many milliseconds to begin it; null when nobody answers by machine. */
  turn: number | null
  wait_ms: number
  /** Something was put into the outbox already, such as the confirmation of an opt-out. */
  has_delivery: boolean
  /** What the message said about being written to, if that. */
  consent: 'opt_out' | 'opt_in' | 'help' | null
}

/** How far a message has come, in the order in which it can only move forward. */
export type DeliveryStatus = 'queued' | 'sent' | 'delivered' | 'read' | 'failed'

export type StatusChange = {
  provider_id: string
  /** Our own id of the delivery, where the provider carries it along. */
  delivery_id: string | null
  status: DeliveryStatus
  /** With `failed`: what it means. */
  failure: DeliveryFailure | null
}

/**
 * What a failed send means for the next one.
 *   retry          the same may work later (rate limits, outages, unreachable handset)
 *   retry_once     one later try at most
 *   permanent      this message will never arrive
 *   configuration  the company must change something first; its owner is told
 *   credentials    the provider no longer lets us in: the connection is marked, its deliveries wait
 *   opted_out      the person does not want to be written to: recorded as such
 *   no_marketing   the person takes no marketing templates any more: recorded as such
 *   window_closed  WhatsApp's 24 hours are over: only a template may be sent
 *   uncertain      nobody knows whether it was sent: look before sending again
 */
export type DeliveryFailure = {
  kind:
    | 'retry'
    | 'retry_once'
    | 'permanent'
    | 'configuration'
    | 'credentials'
    | 'opted_out'
    | 'no_marketing'
    | 'window_closed'
    | 'uncertain'
  /** The provider's code, such as `30007`; null without an answer. */
  code: string | null
  /** One plain sentence for the company's owner. */
  message: string
  /** The provider's own wish. */
  retry_after_seconds?: number
}

export type PhoneVerbs = {
  /** `line`: Twilio's number (E.164), Kapso's phone_number_id. */
  find_line: { args: { provider: Provider; line: string }; result: Refused | Line }
  /** `asks_for_person`: whoever already waits for one is shown to. */
  receive_text: {
    args: { channel_id: string; message: InboundText; asks_for_person?: boolean }
    result: Refused | ReceivedText
  }
  /** Takes the turn's lease if the turn is still owed and due; null when a newer message or a person came in between. */
  begin_turn: {
    args: { conversation_id: string; turn: number; lease_seconds: number }
    result: TurnBrief | null
  }
  record_statuses: {
    args: { channel_id: string; statuses: StatusChange[] }
    result: { moved: number; parked: number }
  }
  /** Keeps what could not be read as it came, for two weeks; `is_message`: somebody wrote it, as far as can be told. */
  park_unreadable: {
    args: { channel_id: string; told: string; is_message: boolean; items: string[] }
    result: { parked: number }
  }
  /** What the stored messages lack is fetched from the provider: lines not looked at for a while. */
  claim_lines_to_reconcile: { args: { max_lines: number; every_seconds: number }; result: LineToReconcile[] }
  /** `recovered`: how many our doors had missed. A line that missed some is looked at again soon. */
  record_reconciled: {
    args: { channel_id: string; until: string; recovered: number }
    result: Record<string, never>
  }
}

/** What a provider's own list says of a line. `isWhole`: it was read back to where it was asked from. */
export type ListedTexts = { messages: InboundText[]; isWhole: boolean }

export type LineToReconcile = {
  channel_id: string
  connection_id: string
  connection_state: 'connected' | 'failing'
  provider: Provider
  account_id: string
  credentials: Credentials
  /** Twilio: E.164. */
  number: string | null
  /** Twilio: PN…; Kapso: phone_number_id. */
  provider_id: string
  /** What we made at the provider for it: Kapso's `webhook_id`. */
  made: Record<string, unknown>
  /** ISO 8601: messages since then may be missing. */
  since: string
}

/** From the Vault. Kapso's key is the platform's own (`env.kapso`), so a connection brings none. */
export type Credentials = {
  auth_token?: string
  api_key?: string
  api_secret?: string
}
