/** What somebody who waits is told: when a person is likely to answer, by their own clock, in their language, and no lie. */
import { expect, test } from 'vitest'
import { finishHandOff } from '../../../edge-functions/_inbox/hand-off/finish-hand-off.ts'
import { tellHonestly, tellWhen } from '../../../edge-functions/_inbox/hand-off/tell-when.ts'
import type { HandOffBrief } from '../../../edge-functions/_platform/hand-off-brief.ts'
import type { TurnBrief } from '../../../edge-functions/_platform/turn-brief.ts'
import type { Reply } from '../../../edge-functions/_platform/verbs.ts'
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
const finish = (said: Reply, more: Partial<HandOffBrief> = {}, signature = '') =>
  finishHandOff(said, {
    ...{ turn, signature, state: 'qualifying', now: new Date('2026-11-23T10:00Z') },
    brief: { ...brief, ...more },
  })

test('a reply that calls a person says when, before its signature', () => {
  const said = reply({ text: 'Someone will answer you here.\n\n– AI', hands_over: true })

  expect(finish(said, {}, '\n\n– AI').text).toBe(
    'Someone will answer you here. They’re there now, so it shouldn’t be long.\n\n– AI',
  )
})

test('a lead that turns hot is offered a person in one sentence, in hours, where nobody has them, and no question on top', () => {
  const lead = { ...leadOutcome({ facts: [] }), state: 'hot' }
  const hot = reply({ text: 'From £80.', lead })

  expect(finish(hot)).toMatchObject({
    text: 'From £80.\n\nIf you like, somebody from the team can join you here.',
    suggestions: ['Can I talk to a person?'],
  })
  const untouched = [
    finish(hot, { claim: 'claimed' }),
    finish(hot, { is_anyone_free: false }),
    finish(hot, { hours: [[], [], day, day, day, day, []] }),
    finish({ ...hot, suggestions: ['Tuesday'] }),
  ]
  for (const { text } of untouched) expect(text).toBe('From £80.')
})
