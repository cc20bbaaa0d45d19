/** What somebody who waits is told: when a person is likely to answer, by their own clock, in their language, and no lie. */
import { expect, test } from 'vitest'
import { answerWhen } from '../../../edge-functions/_inbox/hand-off/answer-when.ts'
import { asksWhen } from '../../../edge-functions/_inbox/hand-off/asks-when.ts'
import { finishHandOff } from '../../../edge-functions/_inbox/hand-off/finish-hand-off.ts'
import { tellHot } from '../../../edge-functions/_inbox/hand-off/tell-hot.ts'
import { tellHonestly, tellWhen } from '../../../edge-functions/_inbox/hand-off/tell-when.ts'
import type { HandOffBrief } from '../../../edge-functions/_platform/hand-off-brief.ts'
import type { TurnBrief } from '../../../edge-functions/_platform/turn-brief.ts'
import type { Reply } from '../../../edge-functions/_platform/verbs.ts'
import { writeTime } from '../../../shared/booking/write-time.ts'
import { leadOutcome } from '../../database/support/lead-outcome.ts'
import { reply } from '../../support/visit.ts'

const day = [{ from: '09:00', to: '17:00' }]
/** Open on weekdays; closed on Christmas Day. */
const brief: HandOffBrief = {
  company: 'Juniper & Rye',
  language: 'en',
  company_language: 'en',
  zone: 'Europe/London',
  hours: [[], day, day, day, day, day, []],
  holidays: [{ day: '2026-12-25', hours: [] }],
  visitor_zone: 'Europe/London',
  purpose: 'support',
  channel: 'widget',
  mode: 'assistant',
  claim: 'none',
  is_anyone_free: true,
}
const says = (at: string, more: Partial<HandOffBrief> = {}) =>
  tellWhen({ ...brief, ...more }, new Date(at)).sentence

test.each([
  ['while they are there', '2026-11-23T10:00Z', {}, 'They’re there now, so it shouldn’t be long.'],
  ['before they open', '2026-11-23T06:00Z', {}, 'They’re likely to answer today from 09:00.'],
  ['in the evening', '2026-11-23T18:00Z', {}, 'They’re likely to answer tomorrow from 09:00.'],
  ['at the weekend', '2026-11-21T12:00Z', {}, 'They’re likely to answer on Monday 23 November, from 09:00.'],
  [
    'on the eve of a holiday',
    '2026-12-24T18:00Z',
    {},
    'They’re likely to answer on Monday 28 December, from 09:00.',
  ],
  [
    'in New York',
    '2026-11-23T02:00Z',
    { visitor_zone: 'America/New_York' },
    'They’re likely to answer tomorrow from 04:00.',
  ],
  [
    'in Auckland',
    '2026-11-23T18:00Z',
    { visitor_zone: 'Pacific/Auckland' },
    'They’re likely to answer today from 22:00.',
  ],
  [
    'on the night clocks go forward',
    '2026-03-28T12:00Z',
    { visitor_zone: 'UTC' },
    'They’re likely to answer on Monday 30 March, from 08:00.',
  ],
  [
    'on the night clocks go back',
    '2026-10-24T12:00Z',
    { visitor_zone: 'UTC' },
    'They’re likely to answer on Monday 26 October, from 09:00.',
  ],
  [
    'whose zone nobody knows',
    '2026-06-01T18:00Z',
    { visitor_zone: null },
    'They’re likely to answer tomorrow from 09:00 (BST).',
  ],
  [
    'whose zone is none',
    '2026-11-23T18:00Z',
    { visitor_zone: 'Mars/Olympus' },
    'They’re likely to answer tomorrow from 09:00 (GMT).',
  ],
  [
    'where the company’s zone is one that only the database knows',
    '2026-11-23T18:00Z',
    { zone: 'posix/Europe/London', visitor_zone: null },
    'They’re likely to answer tomorrow from 09:00 (GMT).',
  ],
  [
    'whose language nobody can read',
    '2026-11-21T12:00Z',
    { language: 'en_GB' },
    'They’re likely to answer on Monday, November 23, from 09:00.',
  ],
  [
    'where nobody has said when they are there',
    '2026-11-23T10:00Z',
    { hours: null },
    'I can’t say when, but your message won’t be lost.',
  ],
  [
    'while nobody is signed on',
    '2026-11-23T10:00Z',
    { is_anyone_free: false },
    'I can’t say when, but your message won’t be lost.',
  ],
] satisfies [string, string, Partial<HandOffBrief>, string][])(
  'a visitor %s is told so',
  (_, at, more, told) => {
    expect(says(at, more)).toBe(told)
  },
)

test('in each of seven languages the sentence names the day and the hour, and the honest word differs', () => {
  const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl']
  const told = languages.map(language => says('2026-11-21T12:00Z', { language }))
  const honest = languages.map(language =>
    tellHonestly({ ...brief, language }, new Date('2026-11-23T10:00Z')),
  )

  expect(new Set([...told, ...honest]).size).toBe(14)
  for (const sentence of told) expect(sentence).toMatch(/23.*09:00/)
  for (const sentence of honest) expect(sentence).toMatch(/17:00/)
})

test('days and hours are British where English has no region and the clock is not American', () => {
  const at = Date.parse('2026-11-24T16:30Z')
  expect(writeTime(at, 'Europe/London', 'en')).toBe('Tuesday 24 November at 16:30 GMT')
  expect(writeTime(at, 'Europe/Warsaw', 'en')).toMatch(/^Tuesday 24 November at 17:30/)
  expect(writeTime(at, 'America/New_York', 'en')).toBe('Tuesday, November 24 at 11:30 AM EST')
  expect(writeTime(at, 'Europe/London', 'en-US')).toBe('Tuesday, November 24 at 04:30 PM GMT')
  expect(writeTime(at, 'posix/Europe/London', 'pt_BR')).toBe('Tuesday, November 24 at 04:30 PM GMT')
  expect(says('2026-11-21T12:00Z', { visitor_zone: 'America/New_York' })).toContain('Monday, November 23')
})

test('the honest word names the end of the day, or admits that nobody knows when', () => {
  const at = new Date('2026-11-23T10:00Z')
  expect(tellHonestly({ ...brief, visitor_zone: 'America/New_York' }, at)).toMatch(/there until 12:00\.$/)
  expect(tellHonestly({ ...brief, hours: null }, at)).toMatch(/nobody has come yet.*I can’t say when/)
})

const turn = {
  ...{
    conversation: '',
    turn: 1,
    channel: 'sms',
    questions: [{ text: 'A person please', matches: [] }],
    history: [],
  },
  company: { name: 'Juniper & Rye', description: '', facts: [], language: 'en' },
  assistant: { name: '', instructions: '' },
} satisfies TurnBrief
const at = { turn, now: new Date('2026-11-23T10:00Z') }
const comes =
  'Somebody from the team will come back to you about this. They’re there now, so it shouldn’t be long.'

test('a reply that calls a person says when', () => {
  const said = reply({ text: 'Someone will answer you here.', hands_over: true })

  expect(finishHandOff(said, { ...at, brief }).text).toBe(
    'Someone will answer you here. They’re there now, so it shouldn’t be long.',
  )
})

test('a lead that turns hot is told once that a person comes back to them, and when, before what is asked', () => {
  const lead = { ...leadOutcome({ facts: [] }), state: 'hot' }
  const hot = (said: Reply, more: Partial<HandOffBrief> = {}, state = 'qualifying') =>
    tellHot(said, { ...at, brief: { ...brief, purpose: 'qualify', ...more }, state }).text

  expect(hot(reply({ text: 'From £80.', lead }))).toBe(`From £80.\n\n${comes}`)
  const asked = { slot: 'email', kind: 'ask' as const, turn: 1, text: 'Where can I write?' }
  const asking = reply({ text: 'From £80.\n\nWhere can I write?', lead: { ...lead, asked } })
  expect(hot(asking)).toBe(`From £80.\n\n${comes}\n\nWhere can I write?`)
  const untouched = [
    hot(reply({ text: 'From £80.', lead }), {}, 'hot'),
    hot(reply({ text: 'From £80.', lead }), { purpose: 'support' }),
    hot(reply({ text: 'From £80.', lead, details: { did: 'booked' } })),
  ]
  for (const text of untouched) expect(text).toBe('From £80.')

  const choices = { suggestions: ['Tuesday'], lead }
  const booking = { step: 'cancel', appointment: '', aside: 0 } as const
  expect(hot(reply({ text: 'From £80.', ...choices }))).toBe(`From £80.\n\n${comes}`)
  expect(hot(reply({ text: 'From £80. Big or small?', ...choices }))).toBe(
    `From £80.\n\n${comes}\n\nBig or small?`,
  )
  expect(hot(reply({ text: 'From £80.\n\nOne of these? Or name a day.', booking, ...choices }))).toBe(
    `From £80.\n\n${comes}\n\nOne of these? Or name a day.`,
  )
  expect(hot(reply({ text: 'Which one suits you?', booking, ...choices }))).toBe(
    `${comes}\n\nWhich one suits you?`,
  )
})

test.each([
  'How quickly will somebody get back to me?',
  'great, what happens now?',
  'ok when will you call me',
  'When will that be?',
  'hello??',
  'Wann meldet sich jemand?',
  'Quand allez-vous me rappeler ?',
  '¿Cuándo me llaman?',
  'Quando me ligam?',
  'Quando mi richiamate?',
  'Wanneer belt u mij?',
])('“%s” is answered with when somebody comes, as long as somebody is to', text => {
  const asking = {
    ...at,
    turn: { ...turn, company: { ...turn.company, language: 'en' }, questions: [{ text, matches: [] }] },
  }
  const answer = (more: Partial<HandOffBrief>, state: string | null = null) =>
    answerWhen({ ...asking, brief: { ...brief, purpose: 'qualify', ...more }, state })

  expect(answer({ claim: 'none' })).toBeNull()
  expect(answer({ claim: 'offered' })?.text).toBe(answer({ claim: 'none' }, 'hot')?.text)
  expect(answer({ claim: 'owner_told' })?.details).toEqual({ wrote: 'hand-off' })
})

test.each([
  'When will my cake be ready?',
  'when do you open',
  'How long does a cake take?',
  'when will you deliver',
])('“%s” asks for no person', text => expect(asksWhen(text)).toBe(false))
