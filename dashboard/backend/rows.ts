/** The rows this dashboard reads: as the migrations make them, with checked text columns and json narrowed. */
import type { Database as Generated } from '../../shared/database.types.ts'
import type { BusinessHours } from '../../shared/hours/business-hours.ts'
import type { ImportRow, RowOutcome } from '../../shared/import/reading.ts'
import type { Fact, FactValue } from '../../shared/lead/fact.ts'
import type { LeadRules } from '../../shared/lead/lead-rules.ts'
import type { Purpose } from '../../shared/lead/purposes.ts'
import type { Bucket } from '../../shared/lead/score/bucket-of.ts'
import type { Cell } from '../../shared/lead/score/cell-of.ts'
import type { AppliedRule } from '../../shared/lead/score/find-disqualification.ts'
import type { ScorePart } from '../../shared/lead/score/score-parts.ts'
import type { Signals } from '../../shared/lead/score/signals.ts'
import type { MoveLeadResponse } from '../../shared/lead-door.ts'
import type { Author, Mode } from '../../shared/message.ts'
import type { ModelProvider, ModelTask } from '../../shared/models-door.ts'
import type { Theme } from '../../shared/theme.ts'

export type Role = 'owner' | 'admin' | 'agent' | 'viewer'
export type ChannelKind = 'widget' | 'sms' | 'whatsapp'
export type ConnectionState = 'waiting' | 'connected' | 'failing' | 'disconnected'
export type Outcome = 'answered' | 'offered' | 'unknown'
export type MessageKind =
  | 'text'
  | 'image'
  | 'audio'
  | 'video'
  | 'document'
  | 'sticker'
  | 'location'
  | 'contacts'
  | 'choice'
  | 'reaction'
  | 'template'
  | 'unsupported'
export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed' | 'refused'
export type PhrasingOrigin = 'member' | 'import' | 'visitor' | 'gap' | 'model'
export type PhrasingState = 'proposed' | 'accepted' | 'dismissed'
/** What a member did about a gap. */
export type GapState = 'open' | 'written' | 'attached' | 'set_aside'
/** What happened next to a visitor, as `private.next_after_gap` tells it. */
export type Next = 'chosen' | 'answered' | 'member' | 'waiting' | 'person' | 'went_on' | 'here' | 'left'
/** Seven days, Sunday first. */
export type Week = BusinessHours['week']
/** A day with hours of its own; without any: closed. */
export type Holiday = BusinessHours['holidays'][number]
export type AppointmentState = 'held' | 'booked' | 'cancelled' | 'attended' | 'no_show'
export type CompanyFact = { label: string; value: string }

/** What the `check` constraints say, which the generator cannot see. */
type Narrowed = {
  addresses: { kind: ChannelKind }
  appointments: { state: AppointmentState }
  attachments: {
    kind: 'image' | 'audio' | 'video' | 'document' | 'sticker'
    state: 'waiting' | 'stored' | 'failed'
  }
  channels: { kind: ChannelKind; purpose: Purpose }
  companies: { facts: CompanyFact[]; hours: Week | null; holidays: Holiday[] }
  connections: { provider: 'twilio' | 'kapso'; state: ConnectionState }
  consents: {
    action: 'opt_out' | 'opt_in'
    scope: 'all' | 'marketing'
    source: 'keyword' | 'provider' | 'error' | 'member'
  }
  contact_merges: { reason: 'code' | 'member' }
  conversation_events: { actor: Author; details: Record<string, unknown> }
  conversations: { mode: Mode; last_author: Author | null }
  deliveries: { state: DeliveryState }
  entry_phrasings: { origin: PhrasingOrigin; state: PhrasingState; shown_by: 'helpful' | 'chosen' | null }
  hand_offs: { claim: 'offered' | 'owner_told' | 'claimed' | 'over' }
  invitations: { role: Role }
  lead_pushes: {
    state: 'waiting' | 'sending' | 'sent' | 'failed'
    body: { data: { contact: { name: string | null } | null } }
  }
  lead_facts: { value: FactValue | null; source: Fact['source']; extractor: Fact['extractor'] }
  lead_rules: { rules: LeadRules }
  leads: {
    state: MoveLeadResponse['state']
    moved_by: 'assistant' | 'member'
    cell: Cell | null
    bucket: Bucket | null
    parts: ScorePart[]
    signals: Partial<Signals>
    disqualified: AppliedRule | null
  }
  lead_webhooks: { state: 'well' | 'failing' | 'gone' }
  members: { role: Role }
  messages: {
    direction: 'in' | 'out'
    author: Author
    kind: MessageKind
    details: Record<string, unknown>
    outcome: Outcome | null
  }
  models: { provider: ModelProvider; task: ModelTask; state: 'well' | 'failing' }
  staff: { hours: Week | null; days_off: Holiday[] }
  suppressions: { scope: 'all' | 'marketing' }
  widgets: { theme: Partial<Theme> }
}

type Tables = Generated['public']['Tables']
type Functions = Generated['public']['Functions']
type Flat<T> = { [Key in keyof T]: T[Key] }
type Row<Name extends keyof Tables> = Name extends keyof Narrowed
  ? Flat<Omit<Tables[Name]['Row'], keyof Narrowed[Name]> & Narrowed[Name]>
  : Tables[Name]['Row']

export type Database = {
  public: Omit<Generated['public'], 'Tables' | 'Functions'> & {
    Tables: { [Name in keyof Tables]: Flat<Omit<Tables[Name], 'Row'> & { Row: Row<Name> }> }
    Functions: {
      create_company: { Args: Functions['create_company']['Args']; Returns: Company }
      /** `day` is `YYYY-MM-DD` in the company's zone. */
      company_activity: { Args: Functions['company_activity']['Args']; Returns: ActivityRow[] }
      /** `null` for a conversation of another company. */
      read_gate: { Args: Functions['read_gate']['Args']; Returns: Gate | null }
      /** Their own, while its code can still be right. */
      read_phone_check: {
        Args: Functions['read_phone_check']['Args']
        Returns: { phone: string; ends_at: string } | null
      }
      /** Number of the first row that does not follow from the one before it. */
      find_broken_consent: { Args: Functions['find_broken_consent']['Args']; Returns: number | null }
      /** In the order of the rows. */
      import_entries: {
        Args: { company_id: string; rows: ImportRow[]; is_preview: boolean }
        Returns: RowOutcome[]
      }
      /** The newest first; what belongs to an entry is null where none shares a word with the question. */
      past_questions: { Args: Functions['past_questions']['Args']; Returns: PastQuestionRow[] }
      /** By line; those without any are not listed. */
      count_unreadable: Functions['count_unreadable']
      /** Only places of the board where any stand. */
      count_leads: {
        Args: Functions['count_leads']['Args']
        Returns: { state: MoveLeadResponse['state']; leads: number }[]
      }
      decide_phrasings: { Args: { phrasing_ids: string[]; state: PhrasingState }; Returns: number }
      read_gaps: { Args: Functions['read_gaps']['Args']; Returns: Gap[] }
      /** How many phrasings of the entry came of it. */
      resolve_gap: {
        Args: { gap_id: string; new_state: GapState; entry_id?: string }
        Returns: { accepted: number; proposed: number }
      }
      search_entries: Functions['search_entries']
    }
  }
}

type PastQuestionRow = Omit<Functions['past_questions']['Returns'][number], 'said'> & {
  said: Outcome
  entry_id: string | null
  entry_question: string | null
  confidence: number | null
}

type GateDecision = { refused: string | null; message: string | null }

/** What a member may send in a conversation now, and until when free text; `message` says why not. */
export type Gate = { text: GateDecision; template: GateDecision; window_ends_at: string | null }

export type Company = Row<'companies'>
export type Appointment = Row<'appointments'>
export type Service = Row<'services'>
export type Staff = Row<'staff'>
export type Lead = Row<'leads'>
export type Connection = Row<'connections'>
export type HandOff = Row<'hand_offs'>
export type Invitation = Row<'invitations'>
export type Member = Row<'members'>
export type LeadPush = Row<'lead_pushes'>
export type LeadWebhook = Row<'lead_webhooks'>
export type Model = Row<'models'>
export type Template = Row<'templates'>
export type Entry = Row<'entries'>
export type EntryVersion = Row<'entry_versions'>
export type Widget = Row<'widgets'>
export type ConversationEvent = Row<'conversation_events'>
/** One way to ask an entry, and where it came from. */
export type Phrasing = Row<'entry_phrasings'>
/** Somebody who asked, and was not answered. */
export type Asking = {
  id: string
  conversation_id: string
  message_id: string
  question: string
  outcome: 'unknown' | 'offered'
  at: string
  next: Next
  /** When that visitor wrote last. */
  wrote_at: string
}
/** A question nobody could answer, with everybody who asked it. */
export type Gap = Flat<
  Omit<Functions['read_gaps']['Returns'][number], 'state' | 'entry_id' | 'decided_at' | 'askings'> & {
    state: GapState
    entry_id: string | null
    decided_at: string | null
    /** The ten latest, newest first. */
    askings: Asking[]
  }
>
export type ActivityRow = Functions['company_activity']['Returns'][number]
