/** What becomes of visitors who are made up, one conversation each; `npm run eval:leads` lets them come more often. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { measurePersonas } from './measure-personas.ts'
import { readPersonas } from './persona.ts'

test('visitors in seven languages are asked little, never twice, and end where they belong', async () => {
  const personas = await readPersonas(join(import.meta.dirname, '../personas'))

  const { conversations, slots, quotes, questions, routed, disqualified, visitorAsks, turns, joint } =
    measurePersonas(personas, 1)

  expect(personas.length).toBeGreaterThanOrEqual(60)
  expect(slots.right / slots.found).toBeGreaterThanOrEqual(0.95)
  expect(slots.right / slots.told).toBeGreaterThanOrEqual(0.95)
  expect(slots.false / slots.empty).toBeLessThanOrEqual(0.02)
  expect(joint / conversations).toBeGreaterThanOrEqual(0.9)
  expect(quotes.valid).toBe(quotes.all)
  expect(questions.afterRefusal).toBe(0)
  expect([questions.redundant, questions.tooMany]).toEqual([0, 0])
  expect(questions.asked).toBeLessThanOrEqual(0.6 * questions.form)
  expect(routed / conversations).toBeGreaterThanOrEqual(0.92)
  expect(disqualified.right).toBe(disqualified.all)
  expect(visitorAsks.answered).toBe(visitorAsks.all)
  expect(turns[Math.floor(turns.length / 2)]).toBeLessThanOrEqual(4)
})
