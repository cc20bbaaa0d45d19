/** Who was asked to come, until when, and what happens if they do not: as Ana reads it above a conversation. */
import { expect, test } from 'vitest'
import type { Company, ConversationEvent } from '../../dashboard/backend/rows.ts'
import { handOffEventSentence } from '../../dashboard/conversations/hand-off-event-sentence.ts'
import type { OpenHandOff } from '../../dashboard/hand-offs/create-hand-off.ts'
import { sayOffer } from '../../dashboard/hand-offs/say-offer.ts'
import { whenDue } from '../../dashboard/hand-offs/when-due.ts'
import { demoWeek } from '../../supabase/local/demo/hours.ts'

const company = {
  time_zone: 'Europe/London',
  hours: demoWeek,
  holidays: [],
  hand_off_minutes: 5,
} as unknown as Company
const names = new Map([['bea', 'Bea']])
const tuesday = '2026-11-24T10:05:00Z'

function offer(more: Partial<OpenHandOff>) {
  const handOff = {
    claim: 'offered',
    reason: 'asked',
    rule: 'load',
    offered_to: 'ana',
    due_at: tuesday,
    next: [],
  }
  const reading = { isForMe: true, names, now: Date.parse(tuesday) - 60_000, company }
  return sayOffer({ ...handOff, ...more } as OpenHandOff, reading).detail
}

test('Ana reads who is asked next, and when nobody is left, that the visitor is told', () => {
  expect(offer({ next: ['bea'] })).toMatch(
    /^They asked for a person\. If you do not come by .+, Bea is asked\./,
  )
  expect(offer({ next: [] })).toMatch(/they are told when somebody is likely to come\.$/)
  expect(offer({ next: ['bea', 'max'], rule: 'language' })).toMatch(
    /a colleague is asked\. You were asked because you speak their language\.$/,
  )
})

test('whoever was asked while the bakery is closed has until after it opens', () => {
  expect(new Date(whenDue('2026-11-23T02:12:00Z', company)).toISOString()).toBe('2026-11-24T07:35:00.000Z')
  expect(new Date(whenDue(tuesday, company)).toISOString()).toBe('2026-11-24T10:05:00.000Z')
})

test('an owner who got no text message reads why, and what to do', () => {
  const told = (details: object) =>
    handOffEventSentence({ kind: 'owner_told', details } as ConversationEvent, {
      who: 'Foyer',
      nameOf: () => 'you',
      timeZone: 'Europe/London',
    })

  expect(told({ by: 'sms', to: 'ana' })).toBe('A text message goes to you')
  expect(told({ why: 'no_phone' })).toContain('under Company, Your phone')
  expect(told({ why: 'no_line', message: 'There is no number.' })).toContain('There is no number.')
})
