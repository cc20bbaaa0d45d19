/** The verbs of hand-offs: the timer, what the visitor and the owner are told meanwhile, and what members do. */
import type { Message, Mode } from '../../shared/message.ts'
import type { ClaimedDelivery } from './delivery-verbs.ts'
import type { HandOffBrief, PacketBrief } from './hand-off-brief.ts'
import type { LeadBrief, LeadOutcome, QuietBrief } from './lead-brief.ts'
import type { DeliveryFailure } from './phone-verbs.ts'
import type { Refused } from './refused.ts'

export type DueHandOff = {
  id: string
  /** Shown back: whoever acts on an older one is refused. */
  step: number
  conversation_id: string
  reason: string
  /** The timer has run out. */
  is_due: boolean
  /** The visitor has not been told yet what happens. */
  owes_word: boolean
  /** Null: it could not be read. */
  brief: HandOffBrief | null
}

type PersonBrief = Pick<
  HandOffBrief,
  'company' | 'language' | 'zone' | 'hours' | 'holidays' | 'visitor_zone' | 'is_anyone_free'
>

/** Somebody who has written since they wait what no turn has heard: `texts`, up to `until`. */
export type UnheardVisitor = {
  hand_off: string
  until: string
  texts: string[]
  lead: LeadBrief | QuietBrief | null
  /** Null when it cannot be read. */
  brief: HandOffBrief | null
}

type Site = { widget_key: string; origin: string | null; is_own_origin: boolean }

export type HandOffVerbs = {
  brief_person: { args: Site & { token_hash: string }; result: Refused | PersonBrief }
  ask_for_person: {
    args: Site & { token_hash: string; notice: string }
    result: Refused | { mode: Mode; message: Message | null }
  }
  due_hand_offs: { args: { max_hand_offs: number }; result: DueHandOff[] }
  /** Leaves it alone for a minute. */
  put_off_hand_off: { args: { hand_off_id: string }; result: Record<string, never> }
  /** `text`: null where what was said is enough. refused: changed_meanwhile */
  tell_waiting: {
    args: { hand_off_id: string; step: number; text: string | null }
    result: Refused | { conversation_id?: string; said?: boolean }
  }
  /** `opens_at`: null while somebody may be asked. refused: changed_meanwhile */
  pass_on_hand_off: {
    args: {
      hand_off_id: string
      step: number
      opens_at: string | null
      owner_text: string
      honest_word: string
    }
    result: Refused | { did: 'waited' | 'passed_on' | 'owner_told'; conversation_id: string }
  }
  unheard_visitors: { args: { max_visitors: number }; result: UnheardVisitor[] }
  /** `text`: null where they did not ask when somebody comes. refused: changed_meanwhile */
  record_heard: {
    args: { hand_off_id: string; until: string; lead: LeadOutcome | null; text: string | null }
    result: Refused | { said: boolean }
  }
  claim_owner_texts: { args: { max_texts: number; lease_seconds: number }; result: ClaimedDelivery[] }
  record_owner_text: {
    args: {
      owner_text_id: string
      attempt: number
      /** `is_unsent`: it was looked for at the provider, and is not there. */
      outcome: { sent: { provider_id: string } } | { is_unsent: true } | { failure: DeliveryFailure }
    }
    result: Record<string, never>
  }
  /** refused: unknown_company */
  set_availability: {
    args: { member_id: string; company_id: string; is_available: boolean }
    result: Refused | { is_available: boolean }
  }
  /** refused: unknown_hand_off · claimed_already · hand_off_over */
  claim_hand_off: {
    args: { member_id: string; hand_off_id: string }
    result: Refused | { conversation_id: string; mode: Mode; claimed_by: string }
  }
  /** refused: unknown_hand_off */
  brief_packet: { args: { member_id: string; hand_off_id: string }; result: Refused | PacketBrief }
}
