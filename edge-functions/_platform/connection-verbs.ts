/** The verbs behind the desk's connections, numbers, templates, contacts and phone checks. `member_id` comes from a verified JWT. */

import type { Message, Mode } from '../../shared/message.ts'
import type { Credentials, Provider } from './phone-verbs.ts'
import type { Refused } from './refused.ts'

/** A connection as its owner's or admin's request may use it; never sent on. */
export type Connection = {
  id: string
  company_id: string
  company_name: string
  provider: Provider
  account_id: string
  state: 'waiting' | 'connected' | 'failing' | 'disconnected'
  setup_url: string | null
  credentials: Credentials
  lines: ConnectedLine[]
  /** Numbers a member has let go, by the provider's id: not to be taken up again without being asked to. */
  left_alone: string[]
  /** A number has come in the last quarter of an hour, or is announced. */
  is_growing: boolean
}

export type ConnectedLine = {
  channel_id: string
  provider_id: string
  number: string | null
  business_account_id: string | null
  /** Its provider does not have it any more. */
  is_gone: boolean
  /** What was set at the provider before this line was imported: put back when it is let go. */
  previous: Record<string, unknown>
  /** Whatever we made at the provider for it, such as Kapso's webhook id. */
  made: Record<string, unknown>
}

/** A WhatsApp connection that is looked at without a member. */
export type ConnectionToCheck = Connection & {
  /** What Kapso said of numbers, by phone_number_id, and its list did not show yet. */
  told: Record<string, 'created' | 'deleted'>
}

/** Another company's line of a number that moved, and how its own account is asked about it. */
export type FormerLine = {
  channel_id: string
  account_id: string
  /** Null when they cannot be opened any more. */
  credentials: Credentials | null
}

export type ConnectionVerbs = {
  /** Stores the secrets in the Vault; connecting the same account again replaces them. */
  connect_provider: {
    args: {
      member_id: string
      company_id: string
      provider: Provider
      account_id: string
      state: 'waiting' | 'connected'
      secrets: Record<string, string>
      setup: { url: string; expires_at: string } | null
    }
    /** not_allowed · account_taken */
    result: Refused | { connection_id: string }
  }
  /** For owners and admins alone. unknown_connection */
  read_connection: { args: { member_id: string; connection_id: string }; result: Refused | Connection }
  /** The company's connection of that provider which is not disconnected, or unknown_connection. */
  find_connection: {
    args: { member_id: string; company_id: string; provider: Provider }
    result: Refused | { connection_id: string; company_name: string }
  }
  /** `error`: what is wrong, in words for the owner; null when nothing is. A connection that is well again delivers what waited. */
  record_connection_state: {
    args: { connection_id: string; state: 'waiting' | 'connected' | 'failing'; error: string | null }
    result: Record<string, never>
  }
  /** Destroys the secrets and lets the lines go; conversations stay. */
  disconnect_provider: {
    args: { member_id: string; connection_id: string }
    result: Refused | { secrets: number; lines: number }
  }
  /** line_taken: another company uses this number here. */
  import_line: {
    args: {
      member_id: string
      connection_id: string
      kind: 'sms' | 'whatsapp'
      name: string
      provider_id: string
      number: string | null
      business_account_id: string | null
      capabilities: string[]
      previous: Record<string, unknown>
      made: Record<string, unknown>
      /** Signs this line's webhooks, where every line has its own (Kapso). */
      webhook_secret: string | null
    }
    result: Refused | { channel_id: string }
  }
  /** A WhatsApp line of the connection's account, listed by Kapso itself; no member is asked for. line_taken · unknown_connection */
  take_up_line: {
    args: {
      connection_id: string
      name: string
      provider_id: string
      number: string | null
      business_account_id: string | null
      made: Record<string, unknown>
      webhook_secret: string
    }
    result: Refused | { channel_id: string }
  }
  /** Which lines the provider lists; the others are marked as gone. */
  record_lines_seen: {
    args: { connection_id: string; provider_ids: string[] }
    result: { changed: number }
  }
  /** A number came or went at Kapso: its connection is due to be looked at, if that is news. unknown_connection */
  note_line_change: {
    args: { account_id: string; provider_id: string; change: 'created' | 'deleted' }
    result: Refused | { connection_id: string; is_news: boolean }
  }
  /** Connections that are due, or that one if it is, each for whoever claims it alone. */
  claim_connection_checks: {
    args: { max_checks: number; only_connection: string | null; lease_seconds: number }
    result: ConnectionToCheck[]
  }
  /** The same lease for a member's own check; not free while somebody else looks. */
  begin_check: { args: { connection_id: string; lease_seconds: number }; result: { is_free: boolean } }
  /** Gives the lease back. `settled`: what was told and is so. */
  end_check: {
    args: { connection_id: string; settled: ConnectionToCheck['told'] }
    result: Record<string, never>
  }
  /** Of the number that the member's connection holds. unknown_connection · unknown_line */
  find_former_line: {
    args: { member_id: string; connection_id: string; provider_id: string; number: string }
    result: Refused | FormerLine
  }
  /** Lets another company's line go, whose number the connection holds, and tells its owner. unknown_line, also for a line of another number */
  retire_line: {
    args: {
      member_id: string
      connection_id: string
      channel_id: string
      provider_id: string
      number: string
    }
    result: Refused | Record<string, never>
  }
  remove_line: { args: { member_id: string; channel_id: string }; result: Refused | Record<string, never> }
  /** Which line and connection a member asks about. unknown_channel */
  read_line: {
    args: { member_id: string; channel_id: string }
    result:
      | Refused
      | (ConnectedLine & { connection_id: string; provider: Provider; credentials: Credentials })
  }
  /** Replaces what is known of a business account's templates. */
  record_templates: {
    args: { channel_id: string; templates: SyncedTemplate[] }
    result: { templates: number }
  }
  /** Lines whose templates are a day old, one for each business account. */
  claim_template_syncs: {
    args: { max_lines: number }
    result: { channel_id: string; business_account_id: string }[]
  }
  /** A template as a message of the member. unknown_template · missing_variable (field says which) · the gate's reasons. */
  send_template: {
    args: {
      member_id: string
      conversation_id: string
      message_id: string
      template_id: string
      variables: Record<string, string>
    }
    result: (Refused & { message?: string; field?: string }) | { mode: Mode; message: Message }
  }
  /** A dead letter gets another chance. unknown_delivery · not_failed · the gate's reasons, with `message`. */
  retry_delivery: {
    args: { member_id: string; delivery_id: string }
    result: (Refused & { message?: string }) | { state: string; conversation_id: string }
  }
  /** A dead letter that counts no longer. unknown_delivery · not_failed, with `message`. */
  put_aside_delivery: {
    args: { member_id: string; delivery_id: string }
    result: Refused | Record<string, never>
  }
  merge_contacts: {
    args: { member_id: string; kept_id: string; merged_id: string }
    result: Refused | { merge_id: string }
  }
  undo_merge: { args: { member_id: string; merge_id: string }; result: Refused | Record<string, never> }
  /** A code that whoever texts it from a phone proves to be this conversation's visitor; good for 30 minutes, once. */
  make_link_code: {
    args: { member_id: string; conversation_id: string }
    result:
      | Refused
      | { code: string; numbers: { kind: 'sms' | 'whatsapp'; number: string }[]; expires_at: string }
  }
  /** Zones of the member's companies, and the numbers they are reached at (E.164). Both empty for whoever has no company. */
  find_member_places: { args: { member_id: string }; result: { zones: string[]; numbers: string[] } }
  /**
   * An hour: at most 5 to a member and to a number, 20 to a company's members, 100 to everyone. A day: 50 and 500.
   * not_allowed · too_many_requests, with `message`
   */
  start_phone_check: { args: { member_id: string; phone: string }; result: Refused | Record<string, never> }
  /** The provider has taken the code: it is on its way. */
  record_phone_code: { args: { member_id: string; phone: string }; result: Record<string, never> }
  /** Counts a try against the last start, before the provider is asked. no_check · too_many_requests */
  try_phone_check: { args: { member_id: string; phone: string }; result: Refused | Record<string, never> }
  record_phone_check: { args: { member_id: string; phone: string }; result: Record<string, never> }
}

export type SyncedTemplate = {
  name: string
  language: string
  category: string
  status: string
  parameter_format: 'NAMED' | 'POSITIONAL'
  /** As the provider gives them. */
  components: unknown[]
  /** The body's text, with its {{variables}}. */
  body: string
  /** Names in order of appearance: `1`, `2`, or words. */
  variables: string[]
}
