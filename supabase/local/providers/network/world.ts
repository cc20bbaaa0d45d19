/** What surrounds a stand-in: where it is reached, its clock, its chance, its way out. Tests replace any of it. */
import type { PhoneBook } from '../phones/phone-book.ts'
import type { Media } from './keep-media.ts'
import type { Timers } from './timers.ts'

export type World = {
  /** Where the stand-ins are reached, without a slash at the end. */
  url(): string
  /** Milliseconds since 1970. */
  now(): number
  /** From 0 up to, not including, 1. */
  random(): number
  /** How webhooks leave. */
  fetch(url: string, init: RequestInit): Promise<Response>
  timers: Timers
  media: Media
  phones: PhoneBook
  /** Something in the state is different; it will be written soon. */
  changed(): void
  /** Resolves once all that has changed so far would survive a `kill -9`. */
  saved(): Promise<void>
}
