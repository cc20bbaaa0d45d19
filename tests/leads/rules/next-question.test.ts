/** What the assistant asks, and when it stops. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { declined, type Fact } from '../../../shared/lead/fact.ts'
import { applyFact, findContradictions } from '../../../shared/lead/facts/apply-fact.ts'
import { currentFacts } from '../../../shared/lead/facts/current-facts.ts'
import { leadState } from '../../../shared/lead/lead-state.ts'
import { chooseNextQuestion } from '../../../shared/lead/questions/choose-next-question.ts'
import type { Asked, Moment } from '../../../shared/lead/questions/moment.ts'
import { bucketOf } from '../../../shared/lead/score/bucket-of.ts'
import { scoreFacts } from '../../../shared/lead/score/score-facts.ts'
import { localService } from '../../../shared/lead/templates/local-service.ts'
import { anyLead, anyMoment, clinic, fact, january, moment } from './leads.ts'

const later = (minutes: number) => new Date(january.getTime() + minutes * 60_000).toISOString()
const asked = (slot: string, outcome: Asked['outcome'], turn = 1): Asked => ({
  slot,
  kind: 'ask',
  turn,
  outcome,
})
const email = fact('email', 'vi@clinic.example')

test('the clinic is asked for its budget, not for who decides, and then nothing more', () => {
  const vi = moment({ ...clinic, facts: [...clinic.facts, email], opensWithIntent: true, usefulReplies: 0 })

  expect(chooseNextQuestion(vi)).toMatchObject({
    kind: 'ask',
    slot: 'budget',
    text: 'Do you have a range in mind? A rough one is fine.',
    purpose: 'lead',
  })
  const facts = [...vi.facts, fact('budget', { amount: 3000 })]
  const answered = { ...vi, facts, asked: [asked('budget', 'answered')], turn: 2 }
  expect(chooseNextQuestion(answered)).toEqual({ kind: 'stop', reason: 'certain', interval: [73, 88] })
})

test('what weighs most is asked first, and of equals what the company put first', () => {
  const order = ['need', 'timeline', 'budget', 'authority']
  const facts = [
    fact('need', 'core'),
    fact('timeline', { from: '2026-01-10', to: '2026-12-01' }),
    fact('budget', { amount: 2500 }),
  ]

  order.forEach((slot, known) => {
    expect(chooseNextQuestion(moment({ facts: facts.slice(0, known) }))).toMatchObject({ kind: 'ask', slot })
  })
})

test('whoever is worth coming back to is asked where to, once; a texter never', () => {
  const hot = { ...clinic, facts: [...clinic.facts, fact('budget', { amount: 3000 })] }

  expect(chooseNextQuestion(moment(hot))).toMatchObject({ kind: 'ask', slot: 'email', purpose: 'contact' })
  expect(chooseNextQuestion(moment({ ...hot, channel: 'text' }))).toMatchObject({
    kind: 'stop',
    reason: 'certain',
  })
  const phone = [...hot.facts, fact('phone', '+447700900123')]
  expect(chooseNextQuestion(moment({ ...hot, facts: phone }))).toMatchObject({
    kind: 'stop',
    reason: 'certain',
  })
  const cold = {
    ...hot,
    facts: [
      fact('need', 'adjacent'),
      ...['authority', 'company_fit'].map(slot => fact(slot, slot === 'authority' ? 'none' : 5)),
      fact('timeline', { from: '2027-01-01', to: '2027-12-31' }),
    ],
  }
  expect(chooseNextQuestion(moment(cold))).toMatchObject({ kind: 'ask', slot: 'budget' })
  const refused = moment({ ...hot, asked: [asked('email', 'refused')], turn: 5 })
  expect(chooseNextQuestion(refused)).toMatchObject({ kind: 'stop', reason: 'certain' })
})

test('an answer comes before a question, and one question before the next', () => {
  const wait = (more: Partial<Moment>) => chooseNextQuestion(moment({ ...clinic, ...more }))

  expect(wait({ usefulReplies: 0 })).toEqual({ kind: 'wait', reason: 'answer_first' })
  expect(wait({ asked: [asked('budget', 'open')] })).toEqual({ kind: 'wait', reason: 'in_flight' })
  const passed = [asked('budget', 'passed', 1)]
  expect(wait({ asked: passed, turn: 2 })).toEqual({ kind: 'wait', reason: 'changed_subject' })
  // but whoever only told something else is asked on: for anything but what they passed over just now
  expect(wait({ asked: passed, turn: 2, toldOther: true })).toMatchObject({ slot: 'authority' })
  const facts = [...clinic.facts, fact('authority', 'decides'), email]
  expect(wait({ facts, asked: passed, turn: 2, toldOther: true })).toMatchObject({
    reason: 'changed_subject',
  })
  expect(wait({ asked: passed, turn: 3 })).toMatchObject({
    slot: 'budget',
    isAgain: true,
    text: 'Roughly what would you like to spend, at most?',
  })
  // passed over twice it stays unknown, and without it nobody gets from 53 to 70: only how to reach them is left
  const twice = [...passed, asked('budget', 'passed', 3)]
  expect(wait({ asked: twice, turn: 5 })).toMatchObject({ slot: 'email', purpose: 'contact' })
})

test('who has shown no interest is answered and left alone; once they stay, they are asked once', () => {
  const about = (interest: Moment['interest'], usefulReplies: number, more: Partial<Moment> = {}) =>
    chooseNextQuestion(moment({ interest: interest!, usefulReplies, ...more }))

  expect([about('none', 1), about('aside', 2)]).toEqual(
    Array(2).fill({ kind: 'wait', reason: 'no_interest' }),
  )
  expect([about('shown', 1).kind, about('none', 2).kind, about('aside', 3).kind]).toEqual(
    Array(3).fill('ask'),
  )
  const once = { asked: [asked('need', 'passed')], turn: 9 }
  expect(about('none', 5, once)).toEqual({ kind: 'wait', reason: 'no_interest' })
  expect(about('shown', 5, once).kind).toBe('ask')
  expect(about('withdrawn', 9)).toEqual({ kind: 'wait', reason: 'just_looking' })
  expect(about('withdrawn', 9, { topic: 'vendor' }).kind).toBe('stop')
})

test('some conversations are no place for questions', () => {
  const table: [Partial<Moment>, string][] = [
    [{ purpose: 'faq' }, 'purpose'],
    [{ purpose: 'support' }, 'purpose'],
    [{ topic: 'vendor' }, 'not_a_lead'],
    [{ topic: 'keyword' }, 'not_a_lead'],
    [{ topic: 'minor', purpose: 'faq' }, 'needs_person'],
    [{ topic: 'complaint' }, 'needs_person'],
    [{ topic: 'complaint', purpose: 'faq' }, 'purpose'],
    [{ wants: 'person' }, 'needs_person'],
    [{ isIdle: true }, 'idle'],
    [{ facts: [fact('need', 'not_offered')] }, 'disqualified'],
    [{ facts: [fact('budget', declined), fact('timeline', declined)] }, 'refused_twice'],
    [{ asked: [asked('budget', 'refused'), asked('need', 'refused')] }, 'refused_twice'],
    [
      { asked: ['need', 'budget', 'timeline', 'authority'].map(slot => asked(slot, 'answered')), turn: 9 },
      'asked_enough',
    ],
    [{ rules: localService, facts: [fact('urgency', 'emergency')] }, 'urgent'],
  ]
  for (const [more, reason] of table) {
    expect([more, chooseNextQuestion(moment(more))]).toEqual([
      more,
      expect.objectContaining({ kind: 'stop', reason }),
    ])
  }
  expect(chooseNextQuestion(moment({ purpose: 'book', wants: 'booking' }))).toMatchObject({
    slot: 'email',
  })
  expect(chooseNextQuestion(moment({ purpose: 'book' }))).toMatchObject({ kind: 'stop' })
})

test('two statements that exclude one another are settled by one question; a member settles them by an edit', () => {
  const first = fact('budget', { max: 2000 }, { at: later(1) })
  const { history, current, contradiction } = applyFact(
    [first],
    fact('budget', { min: 4000 }, { at: later(2) }),
  )

  expect(current.value).toEqual({ min: 4000 }) // the latest holds meanwhile
  expect(contradiction).toEqual({ slot: 'budget', values: [{ max: 2000 }, { min: 4000 }] })
  const confirm = { kind: 'confirm', slot: 'budget', values: [{ max: 2000 }, { min: 4000 }] }
  expect(chooseNextQuestion(moment({ facts: history }))).toEqual(confirm)
  const towns = [fact('place', 'Bath', { at: later(1) }), fact('place', 'BS1 4AA', { at: later(2) })]
  expect(chooseNextQuestion(moment({ facts: towns }))).toMatchObject({ kind: 'ask' })
  const once: Asked[] = [{ slot: 'budget', kind: 'confirm', turn: 1, outcome: 'answered' }]
  expect(chooseNextQuestion(moment({ facts: history, asked: once, turn: 2 }))).toMatchObject({ kind: 'ask' })

  const edited = applyFact(history, fact('budget', { amount: 3000 }, { source: 'member', at: later(3) }))
  const retold = applyFact(edited.history, fact('budget', { amount: 9000 }, { at: later(4) }))
  expect([retold.current.value, retold.contradiction]).toEqual([{ amount: 3000 }, null])
})

test('to say it more exactly, or hardly audibly, contradicts nothing', () => {
  const said = (slot: string, ...values: Fact['value'][]) =>
    findContradictions(values.map((value, index) => fact(slot, value, { at: later(index) })))

  expect(said('name', 'Tom', 'Tom Hargreaves')).toEqual([])
  expect(said('appointment', '2026-03-18', '2026-03-18T10:30')).toEqual([])
  expect(said('budget', { amount: 5000 }, { min: 4000, max: 6000, currency: 'GBP' })).toEqual([])
  expect(said('budget', { amount: 5000 }, declined)).toEqual([])
  expect(said('email', 'ana@rye.example', 'diana@rye.example')).toHaveLength(1)
  expect(
    said('timeline', { from: '2026-01-01', to: '2026-02-28' }, { from: '2026-04-01', to: '2026-05-31' }),
  ).toHaveLength(1)

  const mumbled = applyFact(
    [fact('need', 'core')],
    fact('need', 'adjacent', { confidence: 0.4, at: later(9) }),
  )
  expect([mumbled.current.value, mumbled.contradiction]).toEqual(['core', null])
})

test('what is not quite sure is confirmed only if the outcome hangs on it', () => {
  const sure = [...clinic.facts, fact('authority', 'decides'), email]
  const budget = fact('budget', { amount: 3000 }, { confidence: 0.7 })

  // 88 with the budget, 68 without: hot hangs on it
  expect(chooseNextQuestion(moment({ ...clinic, facts: [...sure, budget] }))).toMatchObject({
    kind: 'confirm',
    slot: 'budget',
  })
  const rich = { ...clinic.signals, booking_question: 2 }
  expect(chooseNextQuestion(moment({ facts: [...sure, budget], signals: rich }))).toMatchObject({
    kind: 'stop',
  })
})

test('whatever was said before, a question is one that may be asked', () => {
  fc.assert(
    fc.property(anyMoment, at => {
      const next = chooseNextQuestion(at)
      expect(chooseNextQuestion(at)).toEqual(next)
      if (next.kind !== 'ask' && next.kind !== 'confirm') return

      const facts = currentFacts(at.facts)
      expect(at.asked.length).toBeLessThan(at.channel === 'web' ? 4 : 3)
      expect(['support', 'faq']).not.toContain(at.purpose)
      expect([at.topic, at.wants === 'person', at.isIdle]).toEqual([null, false, false])
      expect(at.usefulReplies > 0 || at.opensWithIntent).toBe(true)
      expect(at.interest).not.toBe('withdrawn')
      if (at.interest !== 'shown') {
        expect(at.asked).toEqual([])
        expect(at.usefulReplies).toBeGreaterThanOrEqual(at.interest === 'aside' ? 3 : 2)
      }
      expect(at.asked.filter(one => one.outcome === 'open' && one === at.asked.at(-1))).toEqual([])
      expect(at.facts.some(one => one.slot === next.slot && one.value === declined)).toBe(false)
      expect(at.asked.some(one => one.slot === next.slot && one.outcome === 'refused')).toBe(false)
      expect(scoreFacts(at.rules, at.facts, at.signals, at.now).disqualified).toBeNull()
      if (next.kind === 'confirm') return
      const known = facts.get(next.slot)
      const isReadable = known && known.confidence >= 0.8 && known.value !== 'something we never heard of'
      if (next.purpose === 'lead') {
        const [least, most] = scoreFacts(at.rules, at.facts, at.signals, at.now).interval
        expect(bucketOf(at.rules.thresholds, least)).not.toBe(bucketOf(at.rules.thresholds, most))
        expect(isReadable && at.rules.fields.find(one => one.slot === next.slot)?.type === 'enum').toBeFalsy()
      } else expect(known?.confidence ?? 0).toBeLessThan(0.8)
    }),
    { numRuns: 300 },
  )
})

test('no conversation hears more questions than it may, nor one a third time, and two refusals end them', () => {
  const answer = fc.constantFrom('answered', 'refused', 'passed', 'answered')
  fc.assert(
    fc.property(
      anyLead,
      fc.array(answer, { minLength: 12, maxLength: 12 }),
      fc.boolean(),
      (lead, answers, isText) => {
        const channel = isText ? 'text' : 'web'
        const history: Asked[] = []
        for (const [turn, outcome] of answers.entries()) {
          const next = chooseNextQuestion(moment({ ...lead, channel, asked: history, turn: turn + 1 }))
          if (next.kind !== 'ask' && next.kind !== 'confirm') continue
          history.push({
            slot: next.slot,
            kind: next.kind,
            turn: turn + 1,
            outcome: outcome as Asked['outcome'],
          })
        }
        expect(history.length).toBeLessThanOrEqual(isText ? 3 : 4)
        for (const { slot } of history) {
          const times = history.filter(one => one.slot === slot && one.kind === 'ask')
          expect(times.length).toBeLessThanOrEqual(2)
          expect(times.findIndex(one => one.outcome === 'refused') + 1 || times.length).toBe(times.length)
        }
        const refusals = history.flatMap((one, index) => (one.outcome === 'refused' ? [index] : []))
        if (refusals.length > 1) expect(refusals[1]).toBe(history.length - 1)
      },
    ),
    { numRuns: 120 },
  )
})

test('a lead is hot once it can be reached, and in review when somebody may be turned away by mistake', () => {
  const facts = [...clinic.facts, fact('budget', { amount: 3000 })]
  const state = (more: { facts?: Fact[]; isOnLine?: boolean; isDisputed?: boolean }) => {
    const at = moment({ ...clinic, facts: more.facts ?? facts, channel: more.isOnLine ? 'text' : 'web' })
    const score = scoreFacts(at.rules, at.facts, at.signals, at.now)
    return leadState({
      rules: at.rules,
      facts: at.facts,
      score,
      next: chooseNextQuestion(at),
      isOnLine: false,
      isDisputed: false,
      ...more,
    })
  }

  expect(state({})).toBe('qualifying')
  expect(state({ facts: [...facts, email] })).toBe('hot')
  expect(state({ isOnLine: true })).toBe('hot')
  expect(state({ facts: [] })).toBe('engaged')
  expect(state({ facts: [fact('need', 'not_offered')] })).toBe('disqualified')
  expect(state({ facts: [fact('need', 'not_offered', { confidence: 0.7 })] })).toBe('needs_review')
  expect(state({ isDisputed: true })).toBe('needs_review')
})
