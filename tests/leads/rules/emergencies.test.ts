/** Who is called to an emergency and who is asked what: one reply, without a database. */
import { expect, test } from 'vitest'
import { answerWhen } from '../../../edge-functions/_inbox/hand-off/answer-when.ts'
import { finishHandOff } from '../../../edge-functions/_inbox/hand-off/finish-hand-off.ts'
import { openQualifying } from '../../../edge-functions/_inbox/open-qualifying.ts'
import type { HandOffBrief } from '../../../edge-functions/_platform/hand-off-brief.ts'
import type { LeadBrief } from '../../../edge-functions/_platform/lead-brief.ts'
import type { Match, TurnBrief } from '../../../edge-functions/_platform/turn-brief.ts'
import type { Reply } from '../../../edge-functions/_platform/verbs.ts'
import { leadTemplate } from '../../../shared/lead/templates/lead-template.ts'
import { said } from '../../database/support/lead-outcome.ts'
import { reply } from '../../support/visit.ts'

const at = '2026-11-24T02:00:00.000Z' // at night
const aid = 'Turn off the stop tap, under the kitchen sink.'
const entry = (question: string, answer: string, outcome: Match['outcome']): Match => ({
  ...{ version: question, question, answer, outcome, confidence: 0.4 },
})
const burst = entry('What should I do if a pipe bursts?', aid, 'offered')
const fast = entry('How fast can you come in an emergency?', 'Within 90 minutes, day and night.', 'answered')
const hours = Array.from({ length: 7 }, () => [{ from: '08:00', to: '18:00' }])
const handOff: HandOffBrief = {
  ...{
    company: 'Bo’s Pipes',
    language: 'en',
    company_language: 'en',
    zone: 'Europe/London',
    hours,
    holidays: [],
  },
  ...{ visitor_zone: 'Europe/London', purpose: 'qualify', channel: 'widget', mode: 'assistant' },
  ...{ claim: 'none', is_anyone_free: true },
}

const earlier: TurnBrief['history'] = [{ author: 'assistant', text: 'Do you mean this?' }]

type Question = Partial<TurnBrief['questions'][number]>

function turnOf(question: TurnBrief['questions'][number], history: TurnBrief['history']): TurnBrief {
  return {
    ...{ conversation: '', turn: 2, channel: 'widget', history },
    company: {
      ...{ name: 'Bo’s Pipes', description: '', language: 'en' },
      facts: [{ label: 'Phone', value: '0113 496 0100' }],
    },
    assistant: { name: '', instructions: '' },
    questions: [question],
  }
}

/** What Vi writes last, and what is said to it: `answer`, where it is not said instead of one. */
async function hear(
  text: string,
  more: Question & Partial<LeadBrief> = {},
  answer = reply(),
): Promise<Reply> {
  const { matches = [], is_choice = false, ...brief } = more
  const turn = turnOf({ text, matches, is_choice }, more.is_choice === undefined ? [] : earlier)
  const lead: LeadBrief = {
    ...{ purpose: 'qualify', rules: leadTemplate('local_service', 'en'), rules_version: 1, language: 'en' },
    ...{ time_zone: 'Europe/London', page: null, state: null, signals: {}, facts: [], asked: [] },
    ...{ is_useful: true, said: [{ id: crypto.randomUUID(), author: 'visitor', text, meaning: null, at }] },
    ...brief,
  }
  const none = { phrase: null, extract: null, withheld: null, calls: [] } as never
  const qualifying = openQualifying(lead, { turn, models: none, log: () => {} })
  const finished = await qualifying.finish(qualifying.callFor(qualifying.acknowledgement ?? answer))
  return finishHandOff(finished, { brief: handOff, turn, now: new Date(at) })
}

const slotsOf = ({ lead }: Reply) => (lead && 'facts' in lead ? lead.facts.map(({ slot }) => slot) : [])
const askedBy = ({ lead }: Reply) => (lead && 'asked' in lead ? (lead.asked?.slot ?? null) : null)

test('an emergency gets what helps, the word that it goes on at night, the number to ring, and one question', async () => {
  const told = await hear('A pipe has burst in my cellar!!', { matches: [burst] })

  expect(told).toMatchObject({ hands_over: true, hand_off_reason: 'urgent', sources: [burst.version] })
  expect(told.text).toBe(
    `${aid}\n\nThat can’t wait. I’ve told the team at Bo’s Pipes; someone will answer you here. You can also call ` +
      '0113 496 0100. This goes straight to them, at any hour.\n\nWhat’s the best number to reach you on?',
  )
  expect(askedBy(told)).toBe('phone')
  expect(told.lead).toMatchObject({ why: 'urgent' })
})

test('who asks when, in an emergency, hears no opening time', () => {
  const told = {
    author: 'assistant' as const,
    text: 'I’ve told the team. This goes straight to them, at any hour.',
  }
  const asks = (history: TurnBrief['history']) =>
    answerWhen({
      ...{ brief: { ...handOff, claim: 'offered' as const }, state: null, now: new Date(at) },
      turn: turnOf({ text: 'when will they call?', matches: [] }, history),
    })?.text

  expect(asks([])).toMatch(/today from 08:00\.$/)
  expect(asks([told])).toMatch(/at any hour\.$/)
})

test('a question of the company’s that was tapped says nothing of whoever tapped it, now or later', async () => {
  const tapped = { matches: [fast], is_choice: true }
  const answered = reply({ text: fast.answer, outcome: 'answered', sources: [fast.version] })

  const told = await hear(fast.question, tapped, answered)
  expect(slotsOf(told)).not.toContain('urgency')
  expect(told.hands_over).toBeFalsy()

  const option = await hear('An emergency', {
    ...tapped,
    asked: [{ slot: 'urgency', kind: 'ask', turn: 1, at }],
  })
  expect(slotsOf(option)).toContain('urgency')
  expect(option.hand_off_reason).toBe('urgent')

  const gas = entry('I smell gas, what do I do?', 'Leave the house.', 'answered')
  expect((await hear(gas.question, { matches: [gas], is_choice: true })).hands_over).toBeFalsy()
  expect((await hear(gas.question, { matches: [gas] })).hands_over).toBeFalsy() // offered to begin with
  expect((await hear('I smell gas', { matches: [gas] })).hand_off_reason).toBe('urgent')
})

test('who asks for a person is asked how they can be reached, unless that is known or they would rather not say', async () => {
  const person = reply({ text: 'I’ve told the team.', hands_over: true, hand_off_reason: 'asked' })
  const asks = async (more: Partial<LeadBrief> = {}) => hear('Can I talk to a person?', more, person)

  const told = await asks()
  expect(told.text).toMatch(
    /^I’ve told .* today from 08:00\.\n\nIn case you leave this page: which number or e-mail/,
  )
  expect(askedBy(told)).toBe('email')
  const once = { slot: 'email', kind: 'ask' as const, turn: 1, at }
  const phone = (value: string) => ({ facts: [{ ...said(crypto.randomUUID(), 'phone', value, value), at }] })
  for (const more of [phone('+447700900123'), phone('declined'), { asked: [once, once] }])
    expect(askedBy(await asks(more))).toBeNull()
  expect(askedBy(await hear('I am 11 and want to order a cake', {}, person))).toBeNull()
})
