/** A score is arithmetic anyone can read. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareRules } from '../../../shared/lead/score/compare-rules.ts'
import { inServiceArea } from '../../../shared/lead/score/in-service-area.ts'
import { scoreFacts } from '../../../shared/lead/score/score-facts.ts'
import { anyLead, clinic, fact, january, studio } from './leads.ts'

const daysLater = (days: number) => new Date(january.getTime() + days * 86_400_000)

test('a clinic that wants a website before March has 53 points, and could have 88', () => {
  const score = scoreFacts(studio, clinic.facts, clinic.signals, january)

  expect(score.parts.map(({ slot, points, of, why }) => [slot, points, of, why])).toEqual([
    ['need', 25, 25, 'they need what we do most'],
    ['company_fit', 10, 10, 'they are ten to two hundred'],
    ['authority', 0, 15, 'not known yet'],
    ['timeline', 15, 20, 'they want it within three months'],
    ['budget', 0, 20, 'not known yet'],
    ['signals', 3, 10, 'they asked about the price'],
  ])
  expect(score).toMatchObject({ fit: 35, intent: 18, total: 53, bucket: 'warm', interval: [53, 88] })
  expect(score.counterfactuals).toEqual([
    { slot: 'budget', points: 20, text: '+20 if their budget reaches our minimum price', bucket: 'hot' },
    { slot: 'authority', points: 15, text: '+15 if they decide', bucket: 'warm' },
    { slot: 'timeline', points: 5, text: '+5 if they want it within two weeks', bucket: 'warm' },
  ])
})

test('a budget of 3 000 makes the clinic hot, B1; silence lets intent fade and leaves fit alone', () => {
  const facts = [...clinic.facts, fact('budget', { amount: 3000, currency: 'GBP' })]
  const after = (days: number) => scoreFacts(studio, facts, clinic.signals, daysLater(days))

  expect(after(0)).toMatchObject({
    fit: 35,
    intent: 38,
    total: 73,
    cell: 'B1',
    bucket: 'hot',
    interval: [73, 88],
  })
  expect(after(7)).toMatchObject({
    fit: 35,
    intent: 27,
    total: 62,
    cell: 'B2',
    bucket: 'warm',
    interval: [62, 88],
  })
  expect(after(14)).toMatchObject({ fit: 35, intent: 19, total: 54, cell: 'B3' })
  expect(after(7).parts.at(-1)).toMatchObject({
    slot: 'silence',
    points: -11,
    why: 'nothing heard for 7 days',
  })
})

test('the visible parts add up to the score, of whatever lead at whatever time', () => {
  fc.assert(
    fc.property(anyLead, fc.nat(60), ({ rules, facts, signals }, days) => {
      const now = daysLater(days)
      const score = scoreFacts(rules, facts, signals, now)
      const [least, most] = score.interval

      expect(score.parts.reduce((sum, part) => sum + part.points, 0)).toBe(score.total)
      expect(score.fit + score.intent).toBe(score.total)
      expect(score.parts.every(part => Number.isInteger(part.points) && part.points <= part.of)).toBe(true)
      expect(0 <= least && least === score.total && least <= most && most <= 100).toBe(true)
      const fresh = scoreFacts(rules, facts, { ...signals, last_contact_at: now.toISOString() }, now)
      expect([fresh.fit, fresh.intent >= score.intent]).toEqual([score.fit, true])
    }),
    { numRuns: 300 },
  )
})

test('a rule that turns somebody away names itself and their words; an unsure fact goes to a person instead', () => {
  const elsewhere = { ...studio, service_area: ['LS', 'BD1'] }
  const judge = (...facts: Parameters<typeof scoreFacts>[1]) =>
    scoreFacts(elsewhere, facts, clinic.signals, january)

  expect(judge(fact('place', 'M1 1AA', { quote: 'we are in M1 1AA' })).disqualified).toEqual({
    rule: 'area',
    slot: 'place',
    quote: 'we are in M1 1AA',
    reason: 'That is outside the area we work in.',
  })
  const unsure = judge(fact('need', 'not_offered', { confidence: 0.7 }))
  expect([unsure.disqualified, unsure.review.map(one => one.rule)]).toEqual([null, ['service_not_offered']])
  expect(judge(fact('need', 'not_offered', { confidence: 0.5 }))).toMatchObject({
    disqualified: null,
    review: [],
  })
  const poor = judge(fact('budget', { max: 1000, currency: 'GBP' }))
  expect([poor.disqualified, poor.noted.map(one => one.rule)]).toEqual([null, ['budget_low']])
})

test('an area of postcodes tells BS1 from BS11, and says nothing of a town it does not list', () => {
  const table: [area: string[] | null, place: string, expected: string][] = [
    [null, 'anywhere', 'inside'],
    [['BS1'], 'bs1 4aa', 'inside'],
    [['BS1'], 'BS11 4AA', 'outside'],
    [['BS1'], 'BS114AA', 'outside'],
    [['B'], 'B12 9AA', 'inside'],
    [['B'], 'BS1 4AA', 'outside'],
    [['BS'], 'Bristol', 'unclear'],
    [['BS', 'Bristol'], 'bristol', 'inside'],
    [['28'], '28195', 'inside'],
    [['28'], '20095 Hamburg', 'outside'],
    [['GB-BST'], 'GB-LND', 'outside'],
    [['Bristol', 'Bath'], 'Leeds', 'unclear'],
  ]
  for (const [area, place, expected] of table)
    expect([area, place, inServiceArea(area, place)]).toEqual([area, place, expected])
})

test('before rules are saved they show which leads would move', () => {
  const leads = [
    { id: 'clinic', ...clinic },
    { id: 'shop', facts: [fact('need', 'not_offered')], signals: clinic.signals },
  ]
  const eager = { ...studio, thresholds: { hot: 50, warm: 20 }, disqualifiers: [] }

  expect(compareRules(studio, eager, leads, january)).toEqual({
    moved: [
      { lead: 'clinic', from: 'warm', to: 'hot', before: 53, after: 53 },
      { lead: 'shop', from: 'disqualified', to: 'cold', before: 3, after: 3 },
    ],
    counts: {
      hot: { before: 0, after: 1 },
      warm: { before: 1, after: 0 },
      cold: { before: 0, after: 1 },
      disqualified: { before: 1, after: 0 },
    },
  })
})
