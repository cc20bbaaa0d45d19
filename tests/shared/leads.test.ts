/** What is read out of the development conversations, by rule, against floors. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDialogues } from '../leads/extraction/dialogue-set.ts'
import { asFoyer } from '../leads/extraction/extract-as-foyer.ts'
import { measureDialogues, type SlotFigures } from '../leads/extraction/measure-dialogues.ts'

const folder = join(process.env.FOYER_SHARED ?? '', 'eval/dev/extraction')
const figures = measureDialogues(asFoyer, await readDialogues(folder))

/** Precision and recall, under what was measured. */
test.each([
  ['name', 0.98, 0.98],
  ['email', 1, 1],
  ['phone', 1, 1],
  ['budget', 0.95, 0.95],
  ['appointment: day', 0.97, 0.97],
  ['appointment: day and time', 0.95, 0.95],
  ['timeline', 0.95, 0.95],
  ['need', 0.97, 0.97],
])('%s is right in %d of what is found and found in %d', (slot, precision, recall) => {
  const { right, found, expected } = figures.slots.get(slot) as SlotFigures

  expect(right / found).toBeGreaterThanOrEqual(precision)
  expect(right / expected).toBeGreaterThanOrEqual(recall)
})

test('95 % of the conversations are read whole (measured: 97.4)', () => {
  expect(figures.dialogues.right / figures.dialogues.all).toBeGreaterThanOrEqual(0.95)
})

test('every quote stands in its message, and next to no slot is filled that must stay empty', () => {
  const all = [...figures.slots.values()]
  const empty = all.reduce((sum, slot) => sum + slot.empty, 0)
  const filled = all.reduce((sum, slot) => sum + slot.filled, 0)

  expect(figures.quotes.valid).toBe(figures.quotes.all)
  expect(filled / empty).toBeLessThanOrEqual(0.005)
})
