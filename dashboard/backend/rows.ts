/** The rows this dashboard reads: as the migrations make them, with checked text columns and json narrowed. */
import type { Database as Generated } from '../../shared/database.types.ts'
import type { Author, Mode } from '../../shared/message.ts'
import type { Theme } from '../../shared/theme.ts'

export type Role = 'owner' | 'admin' | 'agent' | 'viewer'
export type ChannelKind = 'widget' | 'sms' | 'whatsapp'
export type Outcome = 'answered' | 'offered' | 'unknown'
export type CompanyFact = { label: string; value: string }

/** What the `check` constraints say, which the generator cannot see. */
type Narrowed = {
  channels: { kind: ChannelKind }
  companies: { facts: CompanyFact[] }
  conversation_events: { actor: Author; details: Record<string, unknown> }
  conversations: { mode: Mode; last_author: Author | null }
  members: { role: Role }
  messages: { direction: 'in' | 'out'; author: Author; outcome: Outcome | null }
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
    }
  }
}

export type Company = Row<'companies'>
export type Entry = Row<'entries'>
export type EntryVersion = Row<'entry_versions'>
export type Widget = Row<'widgets'>
export type ConversationEvent = Row<'conversation_events'>
export type Gap = Row<'gaps'>
export type ActivityRow = Functions['company_activity']['Returns'][number]
