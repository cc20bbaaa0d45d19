/** Ana's edits of what makes a lead: points that stay a sum, names that stay apart, faults at the place they belong to. */
import { expect, test } from 'vitest'
import { findFaults } from '../../dashboard/lead-rules/editing/find-faults.ts'
import { moveField } from '../../dashboard/lead-rules/editing/groups.ts'
import { makeField, retypeField } from '../../dashboard/lead-rules/editing/make-field.ts'
import { mergeRules } from '../../dashboard/lead-rules/editing/merge-rules.ts'
import { nameChanges } from '../../dashboard/lead-rules/editing/name-changes.ts'
import { newSlot } from '../../dashboard/lead-rules/editing/new-slot.ts'
import { shareOut } from '../../dashboard/lead-rules/editing/share-out.ts'
import { weighField } from '../../dashboard/lead-rules/editing/weigh-field.ts'
import { readAmount } from '../../dashboard/lead-rules/limits/read-amount.ts'
import { smsCount } from '../../dashboard/lead-rules/questions/sms-count.ts'
import { sampleAnswers } from '../../dashboard/lead-rules/trial/sample-answers.ts'
import type { Field } from '../../shared/lead/field.ts'
import { valuePoints } from '../../shared/lead/score/value-points.ts'
import { leadTemplate, leadTemplates, type TemplateName } from '../../shared/lead/templates/lead-template.ts'

const bant = leadTemplate('bant', 'en')
const names = Object.keys(leadTemplates) as TemplateName[]
const fieldOf = (slot: string) => bant.fields.find(field => field.slot === slot) as Field
const sumOf = (fields: Field[]) => fields.reduce((total, { weight }) => total + weight, 0)

test.each(names)('whatever a field of %s is weighed with, its best answer is worth just that', name => {
  for (const field of leadTemplate(name, 'en').fields.filter(({ part }) => part !== 'about')) {
    for (const weight of [1, 7, 33, 100, 0, 12]) {
      const weighed = weighField(field, weight)
      const faults = findFaults({ ...bant, fields: [weighed], disqualifiers: [] })
      expect([...faults.keys()].filter(place => place !== 'fields')).toEqual([])
    }
  }
})

test('a field that was worth nothing gives all its points to the likeliest answer', () => {
  const budget = weighField(weighField(fieldOf('budget'), 0), 12)

  expect('steps' in budget && budget.steps.map(({ points }) => points)).toEqual([0, 0, 12])
})

test('points are shared out to a hundred in the proportions they had', () => {
  const tilted = bant.fields.map(field => (field.slot === 'need' ? weighField(field, 11) : field))
  const even = shareOut(tilted)

  expect(sumOf(even)).toBe(100)
  expect(findFaults({ ...bant, fields: even }).size).toBe(0)
  expect(sumOf(shareOut(bant.fields.map(field => weighField(field, 0))))).toBe(100)
})

test('a new question is named after what it asks, never like another, and keeps its name when its kind changes', () => {
  const date = makeField({ label: 'Date of the fête', type: 'enum', isNoted: false }, bant.fields)

  expect(date.slot).toBe('date_of_the_fete')
  expect(newSlot('Need', ['need', 'need_2'])).toBe('need_3')
  expect(newSlot('予算', [])).toBe('field')
  expect(retypeField(date, 'interval')).toMatchObject({
    slot: 'date_of_the_fete',
    type: 'interval',
    weight: 10,
  })
})

test('a question moves among the questions, past what is only seen or noted', () => {
  const fields = moveField(bant.fields, 'budget', -1)
  const asked = fields
    .filter(({ part, type }) => part !== 'about' && type !== 'signals')
    .map(({ slot }) => slot)

  expect(asked).toEqual(['need', 'company_fit', 'authority', 'budget', 'timeline'])
  expect(moveField(bant.fields, 'need', -1)).toBe(bant.fields)
})

test('every fault is told in a sentence where it is, and all at once', () => {
  const { question } = fieldOf('need')
  const worded = { web: '', sms: 'x'.repeat(161), again: null }
  const fields = bant.fields.map(field =>
    field.slot === 'need' ? { ...field, weight: 20, question: question && worded } : field,
  )

  expect(Object.fromEntries(findFaults({ ...bant, fields, service_area: [] }))).toMatchObject({
    'fields.0.question.web': 'Write the question for “Need”.',
    'fields.0.question.sms': 'At most 160 characters.',
    fields: 'The weights add up to 95; they must add up to 100.',
    service_area: 'Add at least one.',
  })
})

test('what changed is named as the owner knows it, whatever order the database keeps keys in', () => {
  const { thresholds, ...rest } = bant

  expect(nameChanges(bant, { ...rest, thresholds })).toEqual([])
  expect(
    nameChanges(bant, { ...bant, thresholds: { hot: 80, warm: 40 }, fields: bant.fields.slice(1) }),
  ).toEqual(['“Need”', 'when a lead is hot or warm'])
})

test('of two people’s changes both are kept, and mine where both changed the same', () => {
  const [need, size, ...others] = bant.fields as [Field, Field, ...Field[]]
  const date = makeField({ label: 'Date', type: 'interval', isNoted: false }, bant.fields)
  const mine = {
    ...bant,
    thresholds: { hot: 80, warm: 40 },
    fields: [{ ...need, label: 'Cake' }, size, ...others, date],
  }
  const theirs = {
    ...bant,
    thresholds: { hot: 90, warm: 50 },
    minimum_price: { amount: 40, currency: 'GBP' },
    fields: [{ ...need, weight: 20 }, ...others.map(field => ({ ...field, unsure: 1 }))],
  }

  const { fields, thresholds, minimum_price } = mergeRules({ base: bant, mine, theirs })

  expect(thresholds).toEqual({ hot: 80, warm: 40 })
  expect(minimum_price).toEqual({ amount: 40, currency: 'GBP' })
  expect(fields.map(({ label }) => label)).toEqual(['Cake', ...others.map(({ label }) => label), 'Date'])
  expect(fields.find(({ slot }) => slot === 'name')?.unsure).toBe(1)
  expect(nameChanges(mergeRules({ base: bant, mine: bant, theirs }), theirs)).toEqual([])
})

test.each(names)('every sample answer to %s is one the rules can read', name => {
  const rules = {
    ...leadTemplate(name, 'en'),
    service_area: ['BS'],
    minimum_price: { amount: 40, currency: 'GBP' },
  }
  for (const field of rules.fields.filter(({ part, type }) => part !== 'about' && type !== 'signals')) {
    const worth = sampleAnswers(rules, field, '2026-11-22T09:00:00Z').map(({ label, value }) => {
      const at = '2026-11-22T09:00:00Z'
      const fact = { slot: field.slot, value, quote: label, message: null, confidence: 1, version: 0, at }
      return valuePoints(rules, field, { ...fact, source: 'visitor', extractor: null })?.points
    })
    expect(worth).toContain(field.weight)
    expect(worth).not.toContain(undefined)
  }
})

test.each([
  ['250', 250],
  ['£2,500', 2500],
  ['2.500,50 €', 2500.5],
  ['1 200', 1200],
  ['0', null],
  ['a few', null],
])('“%s” is the price %s', (text, amount) => {
  expect(readAmount(text)).toBe(amount)
})

test('an owner reads how much of one text message a question fills', () => {
  expect(smsCount('How big is your team?')).toBe('21 of 160')
  expect(smsCount('Quelle fête ? 🎂')).toMatch(/ of 70$/)
})
