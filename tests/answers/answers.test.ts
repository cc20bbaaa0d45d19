/** Three small businesses, written for this project: how well their visitors' questions find an entry. */
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { openTestDatabase } from '../support/open-test-database.ts'
import { readAnswerSets } from './answer-set.ts'
import { meanFigures } from './figures/mean-figures.ts'
import { type Figures, measure } from './figures/measure.ts'
import { findAsFoyer } from './find-as-foyer.ts'

const finder = findAsFoyer(await openTestDatabase())
const figures: Figures[] = []
for (const set of await readAnswerSets(resolve(import.meta.dirname, 'sets')))
  figures.push(await measure(finder, set))
const mean = meanFigures(figures)

test('the right entry is first for 69 of 100 questions (measured: 73)', () => {
  expect(mean.first).toBeGreaterThanOrEqual(0.69)
})

test('it is among three for 84 of 100, among eight for 89 (measured: 88 and 93)', () => {
  expect(mean.amongThree).toBeGreaterThanOrEqual(0.84)
  expect(mean.amongEight).toBeGreaterThanOrEqual(0.89)
})

test('confidence tells questions with an answer from those without (measured: an AUROC of .73)', () => {
  expect(mean.auroc).toBeGreaterThanOrEqual(0.68)
})
