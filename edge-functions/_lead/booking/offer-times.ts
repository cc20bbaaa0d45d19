/** Offers a few of the free times, and says how they came to be offered. */
import type { OfferedSlot } from '../../../shared/booking/offer-slots.ts'
import type { TimeStep, TimeWish } from '../../_platform/booking-brief.ts'
import { findOffer } from './find-offer.ts'
import type { BookingReply, Moment } from './moment.ts'
import type { BookingTexts } from './says/booking-texts.ts'
import { writeLabel, writeZone } from './write-label.ts'

export type Offering = {
  service: string
  appointment: string | null
  wish: TimeWish
  /** Offered before, and not wanted. */
  passed: number[]
  /** What is said over them instead of what they are. */
  saying?: Exclude<keyof PlainTexts, 'offer'>
}

type PlainTexts = { [Key in keyof BookingTexts as BookingTexts[Key] extends string ? Key : never]: string }

/** `free`: what can be booked, in order. */
export function offerTimes(free: OfferedSlot[], offering: Offering, moment: Moment): BookingReply {
  const { texts, zone, brief } = moment
  const { service, appointment, wish, passed, saying } = offering
  const unseen = free.filter(({ from }) => !passed.includes(from))
  const { slots, fits } = findOffer(unseen, wish, zone)
  if (slots.length === 0) {
    return { text: texts.nothingFree, suggestions: [moment.askForPerson], did: 'nothing', next: null }
  }
  const offered = slots.map(({ from }) => ({ from, label: writeLabel(from, moment) }))
  const key = saying ?? (!fits ? 'offerNear' : slots.length === 1 ? 'offerOne' : 'offer')
  // on a phone nobody knows where the visitor is; elsewhere it matters when it is not where the company is
  const isTold = brief.visitor_zone !== null && brief.visitor_zone === brief.zone
  const text = isTold ? texts[key] : `${texts[key]} (${writeZone(moment, moment.now)})`
  const step: TimeStep = {
    step: 'time',
    ...{ service, appointment, offered, wish },
    passed: [...passed, ...slots.map(({ from }) => from)].slice(-60),
  }
  return { text, suggestions: offered.map(({ label }) => label), did: 'offered', next: step }
}
