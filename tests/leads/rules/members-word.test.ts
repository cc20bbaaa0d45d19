/** A member's word holds against everything said before and after it; and what they call unknown is, until somebody says. */
import { expect, test } from 'vitest'
import { declined, type RecordedFact } from '../../../shared/lead/fact.ts'
import { findContradictions } from '../../../shared/lead/facts/apply-fact.ts'
import { currentFacts } from '../../../shared/lead/facts/current-facts.ts'
import { wasDeclined } from '../../../shared/lead/questions/may-ask.ts'
import { fadeScore } from '../../../shared/lead/score/fade-score.ts'
import { scoreFacts } from '../../../shared/lead/score/score-facts.ts'
import { noSignals } from '../../../shared/lead/score/signals.ts'
import { clinic, fact, january, studio } from './leads.ts'

const minutes = (count: number) => new Date(january.getTime() + count * 60_000).toISOString()
const unknown = (slot: string, at: string): RecordedFact => ({
  ...fact(slot, '', { source: 'member', confidence: 1, extractor: null, quote: '', at }),
  value: null,
})

test('what a member calls unknown is forgotten, in whatever order it is read, and counts again once it is said', () => {
  const before = fact('authority', 'decides', { at: minutes(1) })
  const edited = fact('authority', 'shares', { source: 'member', at: minutes(2) })
  const taken = unknown('authority', minutes(3))
  const after = fact('authority', 'none', { at: minutes(4) })

  for (const history of [
    [before, edited, taken],
    [taken, edited, before],
  ]) {
    expect(currentFacts(history).has('authority')).toBe(false)
    expect(findContradictions(history)).toEqual([])
    expect(scoreFacts(studio, history, noSignals, january).total).toBe(0)
  }
  expect(currentFacts([before, edited, taken, after]).get('authority')).toBe(after)
  expect(currentFacts([before, edited, after]).get('authority')).toBe(edited)
})

test('what was declined is not asked for again because a member calls it unknown', () => {
  const history = [fact('budget', declined), unknown('budget', minutes(1))]

  expect(wasDeclined(history, 'budget')).toBe(true)
})

test('a kept score fades in its cell alone, as scoring it on that day would have it', () => {
  const { facts, signals } = clinic
  const kept = { ...scoreFacts(studio, facts, signals, january), intent_at: january.toISOString() }
  for (const days of [0, 7, 14, 60]) {
    const day = new Date(january.getTime() + days * 86_400_000)
    const { intent, cell } = scoreFacts(studio, facts, signals, day)
    expect(fadeScore(kept, day)).toEqual({ intent, cell })
  }
})
