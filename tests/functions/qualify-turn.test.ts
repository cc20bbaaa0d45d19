/** What a reply goes on with, and when it does not: one turn at a time, without a database. */
import { expect, test } from 'vitest'
import { hearTurn } from '../../edge-functions/_lead/hear-turn.ts'
import { qualifyTurn } from '../../edge-functions/_lead/qualify-turn.ts'
import type { LeadBrief } from '../../edge-functions/_platform/lead-brief.ts'
import type { Fact } from '../../shared/lead/fact.ts'
import { bant } from '../../shared/lead/templates/bant.ts'
import { said } from '../database/support/lead-outcome.ts'
import { reply } from '../support/visit.ts'

const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 12, 0, second)).toISOString()

/** The visitor's lines, each answered but the last. */
function briefOf(lines: string[], more: Partial<LeadBrief> = {}): LeadBrief {
  const spoken = lines.flatMap((text, index) => [
    ...(index > 0 ? [{ author: 'assistant' as const, text: 'Yes, we do.' }] : []),
    { author: 'visitor' as const, text },
  ])
  return {
    purpose: 'qualify',
    rules: null,
    rules_version: 0,
    language: 'en',
    time_zone: 'Europe/London',
    page: null,
    state: null,
    signals: {},
    facts: [],
    asked: [],
    is_useful: lines.length > 1,
    said: spoken.map((line, index) => ({ ...line, id: crypto.randomUUID(), meaning: null, at: at(index) })),
    ...more,
  }
}

function qualify(brief: LeadBrief, answer = reply()) {
  const heard = hearTurn(brief)
  const qualified = qualifyTurn(heard, answer, { turn: 5, channel: 'widget', now: new Date(at(59)) })
  if ('failed' in qualified.lead) throw new Error(qualified.lead.failed)
  return { ...qualified, heard, lead: qualified.lead }
}

const known = (slot: string, value: Fact['value'], quote: string): Fact => ({
  ...said(crypto.randomUUID(), slot, value, quote),
  at: at(0),
})

test('two budgets that exclude one another are asked about once, in the visitor’s own words', () => {
  const budget = known('budget', { amount: 300, currency: 'GBP' }, 'about £300')
  const brief = briefOf(['Do you deliver?', 'My budget is £900'], { facts: [budget] })
  const { lead, addition } = qualify(brief)

  expect(addition).toMatch(/^Just to be sure: is it “about £300” or “.*900.*”\?$/)
  expect(lead.asked).toMatchObject({ slot: 'budget', kind: 'confirm' })

  const asked = [{ slot: 'budget', kind: 'confirm' as const, turn: 4, at: at(1) }]
  expect(qualify({ ...brief, asked }).addition).not.toMatch(/^Just to be sure/)
})

test('who is outside the area is told so once, politely, and asked nothing more', () => {
  const rules = { ...bant, service_area: ['BS'] }
  const place = known('place', 'EH1 1AA', 'EH1 1AA')
  const brief = briefOf(['Do you deliver?', 'And cakes?'], { rules, facts: [place] })

  const { addition, lead } = qualify(brief)
  expect([addition, lead.state, lead.why]).toEqual([
    'That is outside the area we work in.',
    'disqualified',
    'area',
  ])
  expect(lead.score.disqualified?.quote).toBe('EH1 1AA')
  expect(qualify({ ...brief, state: 'disqualified' }).addition).toBe('')
})

test.each([
  ['that asks itself', reply({ outcome: 'offered', suggestions: ['Do you deliver?'] })],
  ['that does not know', reply({ outcome: 'unknown' })],
  ['that hands over', reply({ outcome: null, hands_over: true })],
  ['that is none', reply({ text: '', outcome: null, silence: { reason: 'echo', message: 'Echo.' } })],
])('a reply %s asks nothing on top of it', (_, answer) => {
  expect(qualify(briefOf(['Do you deliver?', 'And cakes?']), answer).addition).toBe('')
})

test.each([
  'I want to complain about my cake',
  'Where is my order?',
  'Are you hiring?',
  'My solicitor will hear of this',
  'I am 14 years old',
])('“%s” is nobody to be asked for a budget', line => {
  expect(qualify(briefOf(['Do you deliver?', 'And cakes?'])).addition).toBe('What would you like help with?')
  expect(qualify(briefOf(['Do you deliver?', line])).addition).toBe('')
})

test('only whoever tells something is thanked for it; a question is a question without its mark, too', () => {
  const answer = (line: string) => hearTurn(briefOf(['Do you deliver?', line])).answer

  expect(answer('There are 12 of us, our budget is £900')).toBe('given')
  expect(answer('Would £900 do for 12 people?')).toBeNull()
  expect(answer('how much would it be for a team of 12 people')).toBeNull()
  expect(answer('My name is Vi')).toBeNull()
})
