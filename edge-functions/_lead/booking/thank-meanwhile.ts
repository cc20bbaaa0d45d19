/** Thanks for what they are called, or how they can be reached, while they still choose a time. */
import type { TimeStep, TimeWish } from '../../_platform/booking-brief.ts'
import { readName } from '../extract/contact/read-name.ts'
import { askAgain } from './ask-again.ts'
import { type BookingReply, isEmpty, type Moment } from './moment.ts'

/** Words; who writes more says something else, and more than that may have asked for what an entry answers. */
const longestName = 3
const longestContact = 6

/**
 * The times are shown again, also to whoever wrote a word or two that nobody is sure to be called by. Null where the
 * message is about something else.
 */
export function thankMeanwhile(step: TimeStep, wish: TimeWish, moment: Moment): BookingReply | null {
  const { text, texts, name, saysContact, knows } = moment
  if (text.includes('?') || !isEmpty(wish)) return null
  const words = text.trim().split(/\s+/).length
  if (knows && words > longestContact) return null
  const again = askAgain(step, moment)
  const next = { did: 'asked', next: step } as const
  if (name !== null || saysContact) return { ...again, ...next, text: `${texts.thanks(name)} ${again.text}` }
  const mayBeName = words <= longestName && readName(text, true) !== null
  return mayBeName && !knows ? { ...again, ...next } : null
}
