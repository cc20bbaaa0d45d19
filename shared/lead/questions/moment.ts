/** What a decision about the next question rests on: the moment in a conversation at which a reply goes out. */
import type { FactValue, RecordedFact, Slot } from '../fact.ts'
import type { LeadRules } from '../lead-rules.ts'
import type { Purpose } from '../purposes.ts'
import type { Signals } from '../score/signals.ts'

/** A question that was put to a visitor, and what became of it. */
export type Asked = {
  slot: Slot
  kind: 'ask' | 'confirm'
  /** The turn whose reply carried it. */
  turn: number
  /** open: the visitor has not written since. passed: they wrote of something else. */
  outcome: 'open' | 'answered' | 'refused' | 'passed'
}

/** What a conversation is about, where that rules questions out. */
export type Topic =
  | 'support'
  | 'complaint'
  | 'customer'
  | 'applicant'
  | 'vendor'
  | 'keyword' // STOP, START, HELP
  | 'distress'
  | 'danger'
  | 'legal'
  | 'medical'
  | 'minor'

/**
 * What they want of the company, as far as they have said. aside: they asked about nothing but dogs, parking, hours or
 * what they may not eat. withdrawn: they are only looking, and have asked for nothing since.
 */
export type Interest = 'shown' | 'none' | 'aside' | 'withdrawn'

export type Moment = {
  rules: LeadRules
  purpose: Purpose
  /** On text (SMS, WhatsApp) the number is known, and three questions are the most; on the web four. */
  channel: 'web' | 'text'
  /** The lead's whole history, from every channel. */
  facts: RecordedFact[]
  signals: Signals
  /** Every question of this conversation so far, in order. */
  asked: Asked[]
  turn: number
  /** They asked nothing, and told something that decides, though not what they were asked. Missing: they did not. */
  toldOther?: boolean
  /** Missing: they have shown it. */
  interest?: Interest
  /** Replies that told the visitor something, the one that goes out now among them. */
  usefulReplies: number
  /** They opened with "price?", "book" or "demo": then a question may come first. */
  opensWithIntent: boolean
  topic: Topic | null
  wants: 'person' | 'booking' | null
  /** Nothing heard for longer than the company waits. */
  isIdle: boolean
  now: Date
}

export type NextQuestion =
  | {
      kind: 'ask'
      slot: Slot
      text: string
      /** What can be tapped instead of typed; empty for a free answer. */
      options: { id: string; label: string }[]
      /** The second time, in other words. */
      isAgain: boolean
      /** lead: it decides. contact: without it nobody could come back to them. */
      purpose: 'lead' | 'contact'
    }
  /** One value, or two that contradict one another: is it so? The caller has the words. */
  | { kind: 'confirm'; slot: Slot; values: [FactValue] | [FactValue, FactValue] }
  /** Nothing with this reply; maybe with the next. */
  | { kind: 'wait'; reason: WaitReason }
  | { kind: 'stop'; reason: StopReason; interval: [least: number, most: number] }

export type WaitReason =
  | 'answer_first'
  | 'in_flight'
  | 'changed_subject'
  | 'no_interest' // nothing they wrote says that they want something
  | 'just_looking' // they said so

export type StopReason =
  | 'purpose' // this assistant asks nothing
  | 'not_a_lead' // the topic rules questions out
  | 'needs_person' // asked for, or a matter for people
  | 'urgent' // an answer that calls for a person at once
  | 'disqualified'
  | 'refused_twice'
  | 'idle'
  | 'certain' // no answer can change the bucket
  | 'asked_enough'
  | 'nothing_left'
