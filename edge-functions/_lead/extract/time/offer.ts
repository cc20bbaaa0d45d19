/** A day, a time, or both, that was put to the visitor. */
import type { Day } from './calendar.ts'

export type Clock = { hour: number; minute: number }
export type Offer = { day: Day | null; time: Clock | null }

export function isSameClock(one: Clock | null, other: Clock | null): boolean {
  return one?.hour === other?.hour && one?.minute === other?.minute
}

/** 'HH:MM'. */
export function writeTime({ hour, minute }: Clock): string {
  return [hour, minute].map(number => String(number).padStart(2, '0')).join(':')
}
