/** Leads for the tests of the rules: a dental clinic that writes in, and any lead at all. */
import fc from 'fast-check'
import { declined, type Fact, type FactValue, unsure } from '../../../shared/lead/fact.ts'
import type { Field } from '../../../shared/lead/field.ts'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { Purpose } from '../../../shared/lead/purposes.ts'
import type { Asked, Moment } from '../../../shared/lead/questions/moment.ts'
import { noSignals, type Signals } from '../../../shared/lead/score/signals.ts'
import { bant } from '../../../shared/lead/templates/bant.ts'
import { champ } from '../../../shared/lead/templates/champ.ts'
import { localService } from '../../../shared/lead/templates/local-service.ts'

export const january = new Date('2026-01-10T10:00:00Z')

const websites: Partial<Field> & { type: 'enum' } = {
  type: 'enum',
  options: [
    { id: 'core', label: 'A website', points: 25, meaning: 'they need what we do most' },
    { id: 'adjacent', label: 'Pictures for one', points: 12, meaning: 'they need something close to it' },
    { id: 'not_offered', label: 'Something else', points: 0, meaning: 'they need something we do not offer' },
  ],
}

/** Websites from 2 500 pounds, and nothing but websites. */
export const studio: LeadRules = {
  ...bant,
  fields: bant.fields.map(field => (field.slot === 'need' ? ({ ...field, ...websites } as Field) : field)),
  minimum_price: { amount: 2500, currency: 'GBP' },
  disqualifiers: [
    {
      id: 'service_not_offered',
      slot: 'need',
      when: 'option',
      options: ['not_offered'],
      strength: 'hard',
      reason: 'That is not something we do, so we would not want to take your time.',
    },
    ...bant.disqualifiers,
  ],
}

export function fact(slot: string, value: FactValue, more: Partial<Fact> = {}): Fact {
  return {
    slot,
    value,
    quote: `said of ${slot}`,
    message: null,
    source: 'visitor',
    confidence: 0.9,
    extractor: 'rule',
    version: 1,
    at: january.toISOString(),
    ...more,
  }
}

/** "We're a 12-person dental clinic in Leeds, need a new website before March, what does it cost?" */
export const clinic: { facts: Fact[]; signals: Signals } = {
  facts: [
    fact('need', 'core'),
    fact('company_fit', 12),
    fact('timeline', { from: '2026-01-10', to: '2026-02-28' }),
  ],
  signals: { ...noSignals, price_question: 1, last_contact_at: january.toISOString() },
}

export function moment(more: Partial<Moment> = {}): Moment {
  return {
    rules: studio,
    purpose: 'qualify',
    channel: 'web',
    facts: [],
    signals: noSignals,
    asked: [],
    turn: 1,
    usefulReplies: 1,
    opensWithIntent: false,
    topic: null,
    wants: null,
    isIdle: false,
    now: january,
    ...more,
  }
}

const anyPrice = fc.option(fc.constant({ amount: 2500, currency: 'GBP' }))
export const anyRules: fc.Arbitrary<LeadRules> = fc
  .tuple(
    fc.constantFrom(bant, champ, localService),
    fc.integer({ min: 2, max: 100 }),
    fc.integer({ min: 1, max: 99 }),
    anyPrice,
  )
  .map(([template, hot, below, minimum_price]) => ({
    ...template,
    thresholds: { hot, warm: Math.max(1, hot - below) },
    minimum_price,
    service_area: ['BS'],
  }))

export const anySignals: fc.Arbitrary<Signals> = fc.record({
  price_question: fc.nat(4),
  booking_question: fc.nat(4),
  pricing_page: fc.nat(4),
  return_visit: fc.nat(4),
  last_contact_at: fc.option(anyTime()),
})

function anyTime(): fc.Arbitrary<string> {
  return fc
    .integer({ min: 0, max: 90 * 24 })
    .map(hours => new Date(january.getTime() - hours * 3_600_000).toISOString())
}

/** What the field can hold, what it cannot read, and no answer. */
function anyValue(field: Field): fc.Arbitrary<FactValue> {
  const odd = fc.constantFrom<FactValue>(declined, unsure, 'something we never heard of')
  if (field.type === 'enum') return fc.oneof(fc.constantFrom(...field.options.map(one => one.id)), odd)
  if (field.type === 'size') return fc.oneof(fc.nat(3000), odd)
  if (field.type === 'money') {
    const currency = fc.constantFrom('GBP', 'USD')
    return fc.oneof(fc.record({ amount: fc.nat(6000), currency }), fc.record({ max: fc.nat(6000) }), odd)
  }
  if (field.type === 'interval' || field.type === 'date') {
    const to = fc.integer({ min: 0, max: 400 }).map(days => new Date(january.getTime() + days * 86_400_000))
    return fc.oneof(
      to.map(day => ({ from: '2026-01-10', to: day.toISOString().slice(0, 10) })),
      odd,
    )
  }
  return fc.oneof(fc.constantFrom('BS1 4AA', 'M1 1AA', 'ana@rye.example', '+447700900123'), odd)
}

function anyFact(rules: LeadRules): fc.Arbitrary<Fact> {
  return fc
    .constantFrom(...rules.fields.filter(field => field.type !== 'signals'))
    .chain(field =>
      fc
        .tuple(
          anyValue(field),
          fc.constantFrom(0.3, 0.6, 0.7, 0.8, 0.95),
          fc.constantFrom('visitor', 'visitor', 'page', 'member', 'crm'),
          anyTime(),
        )
        .map(([value, confidence, source, at]) =>
          fact(field.slot, value, { confidence, source: source as Fact['source'], at }),
        ),
    )
}

export type AnyLead = { rules: LeadRules; facts: Fact[]; signals: Signals }
export const anyLead: fc.Arbitrary<AnyLead> = anyRules.chain(rules =>
  fc.record({
    rules: fc.constant(rules),
    facts: fc.array(anyFact(rules), { maxLength: 12 }),
    signals: anySignals,
  }),
)

const anyAsked = (rules: LeadRules): fc.Arbitrary<Asked> =>
  fc.record({
    slot: fc.constantFrom(...rules.fields.map(field => field.slot)),
    kind: fc.constantFrom('ask', 'ask', 'confirm'),
    turn: fc.integer({ min: 1, max: 5 }),
    outcome: fc.constantFrom('answered', 'answered', 'refused', 'passed', 'open'),
  })

export const anyMoment: fc.Arbitrary<Moment> = anyLead.chain(lead =>
  fc.record({
    rules: fc.constant(lead.rules),
    facts: fc.constant(lead.facts),
    signals: fc.constant(lead.signals),
    purpose: fc.constantFrom('qualify' as const, 'qualify' as const, ...Purpose.options),
    channel: fc.constantFrom('web', 'text'),
    asked: fc.array(anyAsked(lead.rules), { maxLength: 5 }),
    turn: fc.integer({ min: 3, max: 9 }),
    usefulReplies: fc.nat(4),
    interest: fc.constantFrom(
      'shown' as const,
      'shown' as const,
      'none' as const,
      'aside' as const,
      'withdrawn' as const,
    ),
    opensWithIntent: fc.boolean(),
    topic: fc.oneof(
      { weight: 8, arbitrary: fc.constant(null) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'support' as const,
          'complaint' as const,
          'vendor' as const,
          'minor' as const,
        ),
      },
    ),
    wants: fc.oneof(
      { weight: 8, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom('person' as const, 'booking' as const) },
    ),
    isIdle: fc.boolean().map(idle => idle && lead.facts.length % 5 === 0),
    now: fc.constant(january),
  }),
)
