/** The verbs of the outbox: what is due, how sending went, what nobody tells of, and the attachments still to be fetched. */
import type { AttachmentSource, Credentials, DeliveryFailure, Provider } from './phone-verbs.ts'
import type { Refused } from './refused.ts'

/** A delivery whose lease the caller holds. The gate has said yes in the transaction that claimed it. */
export type ClaimedDelivery = {
  id: string
  company_id: string
  conversation_id: string
  message_id: string
  /** From 1. */
  attempt: number
  /** An earlier attempt ended without an answer, at this time (ISO 8601): look at the provider before sending again. */
  uncertain_since: string | null
  /** Of messages to this person that are accounted for: the lost one is none of these. */
  known_provider_ids: string[]
  provider: Provider
  account_id: string
  credentials: Credentials
  from: { number: string | null; provider_id: string; business_account_id: string | null }
  to: { phone: string | null; user_id: string | null }
  /** BCP 47: what the channel adds of its own accord is said in it. */
  language: string
  content: DeliveryContent
  /** The provider's id of the visitor's last message: it can be marked as read, and be answered. */
  last_inbound_provider_id: string | null
}

export type DeliveryContent = {
  text: string
  /** Quick replies, at most three. */
  suggestions: string[]
  template: {
    name: string
    language: string
    variables: Record<string, string>
    parameter_format: 'NAMED' | 'POSITIONAL'
  } | null
}

/** The provider took it, and has said nothing since. */
export type SilentDelivery = {
  delivery_id: string
  channel_id: string
  provider: Provider
  account_id: string
  credentials: Credentials
  /** Kapso: the line's phone_number_id. */
  line: string
  /** The provider's id of the message. */
  provider_id: string
  /** ISO 8601. */
  sent_at: string
}

export type ClaimedAttachment = {
  id: string
  company_id: string
  provider: Provider
  account_id: string
  credentials: Credentials
  /** Kapso: the line the media id belongs to. */
  line: string
  source: AttachmentSource
  content_type: string
  /** Where to put it: company/message/attachment, without the file's name. */
  path: string
  attempt: number
}

/**
 * Why a file could not be fetched, as one plain sentence for the company's owner, and what that means for the next try.
 *   retry        the same may work later
 *   permanent    no later try can be better
 *   credentials  the provider no longer lets us in: the connection is marked, its files wait, and this counts as no try
 */
export type AttachmentFailure = { kind: 'retry' | 'permanent' | 'credentials'; message: string }

export type DeliveryVerbs = {
  /** At most one per conversation, the oldest. `conversation_id` asks for that conversation's alone. */
  claim_deliveries: {
    args: { conversation_id: string | null; max_deliveries: number; lease_seconds: number }
    result: ClaimedDelivery[]
  }
  /** `provider_id` null: the provider has it, but its id is not known yet. `segments`: SMS parts, as billed. */
  record_sent: {
    args: { delivery_id: string; attempt: number; provider_id: string | null; segments: number | null }
    result: Record<string, never>
  }
  record_failure: {
    args: { delivery_id: string; attempt: number; failure: DeliveryFailure }
    result: { state: string; next_attempt_at: string | null }
  }
  /** It was looked up, and certainly never sent: due at once, for whoever claims it with a fresh word of the gate. */
  record_unsent: { args: { delivery_id: string; attempt: number }; result: Record<string, never> }
  /** Sent so long ago, and neither delivered nor failed since. */
  claim_silent_deliveries: {
    args: { max_deliveries: number; after_seconds: number }
    result: SilentDelivery[]
  }
  claim_attachments: {
    args: { max_attachments: number; lease_seconds: number }
    result: ClaimedAttachment[]
  }
  record_attachment: {
    args: {
      attachment_id: string
      stored: { content_type: string; byte_size: number } | null
      failure: AttachmentFailure | null
    }
    result: Record<string, never>
  }
  /** A file that could not be fetched gets another chance. unknown_attachment · not_failed · failed_for_good, with `message`. */
  retry_attachment: {
    args: { member_id: string; attachment_id: string }
    result: Refused | { state: string }
  }
}
