/** One turn as booking sees it, and what booking says in it. */
import type { BookingBrief, BookingStep } from '../../_platform/booking-brief.ts'
import type { Database } from '../../_platform/database.ts'
import type { BookingWords } from './hears/booking-words.ts'
import type { BookingTexts } from './says/booking-texts.ts'

export type Moment = {
  brief: BookingBrief
  conversation: string
  turn: number
  /** What the visitor wrote since the last reply; a number stands for what it chose. */
  text: string
  folded: string
  words: BookingWords[]
  texts: BookingTexts
  /** BCP 47: how times are written. */
  language: string
  /** IANA: times are said in it. */
  zone: string
  /** ISO 3166: how dates and numbers are read. */
  country: string
  /** The last they heard was news of ours: of an appointment that was moved or cancelled, a reminder. */
  answersNews: boolean
  /** A question of the company's own was asked last: what they say may be no more than its answer. */
  wasAsked: boolean
  /** The channel is there for appointments before all else. */
  isForBooking: boolean
  /** An entry of the company's answers it. */
  knows: boolean
  /** What they wrote so far, folded, newest last. */
  spoken: string[]
  /** E-mail address or phone number, as far as they said one; and whether they say it now. */
  contact: string | null
  saysContact: boolean
  /** What they are called: as they say it now, and as they said before. */
  name: string | null
  knownName: string | null
  /** Where the company is, if it says so. */
  place: string | null
  /** The company comes to them, and it is not known where. */
  needsPlace: boolean
  /** What is sent when somebody would rather talk to a person. */
  askForPerson: string
  now: Date
  database: Database
  /** The page of an appointment, by the token that opens it. */
  linkTo(token: string): string
}

/** What happened, for the conversation's event. */
export type Deed = 'asked' | 'offered' | 'held' | 'booked' | 'moved' | 'cancelled' | 'nothing'

export type BookingReply = {
  text: string
  suggestions: string[]
  did: Deed
  /** What the next turn goes on with; null when there is nothing to go on with. */
  next: BookingStep | null
}

/** To a turn that counts no more: somebody took over, or the visitor wrote on, and none of it reaches them. */
export const unheard: BookingReply = { text: '', suggestions: [], did: 'nothing', next: null }

/** Whether any language's words for it are heard. */
export function hears({ words, folded }: Moment, what: (words: BookingWords) => RegExp): boolean {
  return words.some(each => what(each).test(folded))
}

export function isEmpty(wish: object): boolean {
  return Object.keys(wish).length === 0
}

/** A word that asks nothing, and that nothing follows on. */
export function say(text: string, did: Deed = 'nothing'): BookingReply {
  return { text, suggestions: [], did, next: null }
}
