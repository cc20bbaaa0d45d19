/** What has to be known of a hand-off: to tell the visitor what happens, and whoever comes the story. Times are ISO 8601. */
import type { BusinessHours } from '../../shared/hours/business-hours.ts'
import type { RecordedFact } from '../../shared/lead/fact.ts'
import type { Claim } from '../../shared/lead/hand-off/hand-off.ts'
import type { Purpose } from '../../shared/lead/purposes.ts'
import type { Score } from '../../shared/lead/score/score-facts.ts'
import type { Mode } from '../../shared/message.ts'

/** What has to be known to tell a visitor what happens, and when somebody is likely to answer. */
export type HandOffBrief = {
  company: string
  /** The visitor's where it is known, else the company's: BCP 47. */
  language: string
  company_language: string
  /** The company's: IANA. */
  zone: string
  /** Null: nobody has said when they are there. */
  hours: BusinessHours['week'] | null
  holidays: BusinessHours['holidays']
  /** IANA; null: nobody told. */
  visitor_zone: string | null
  purpose: Purpose
  channel: 'widget' | 'sms' | 'whatsapp'
  mode: Mode
  claim: Claim
  /** A member who answers is signed on. */
  is_anyone_free: boolean
}

export type PacketBrief = {
  hand_off: { id: string; reason: string; rule: string; claim: string; created_at: string }
  company: string
  /** The company's. */
  language: string
  channel: 'widget' | 'sms' | 'whatsapp'
  visitor: {
    name: string | null
    language: string | null
    page: string | null
    since: string
    messages: number
  }
  /** As stored; null for the first template's. */
  rules: unknown
  facts: RecordedFact[]
  lead:
    | ({ id: string; state: string } & Pick<
        Score,
        'total' | 'fit' | 'intent' | 'cell' | 'bucket' | 'parts' | 'disqualified'
      >)
    | null
  open_question: { message: string; text: string; at: string } | null
  sources: { entry: string; question: string }[]
  consent: 'none' | 'opted_out' | 'no_marketing'
}
