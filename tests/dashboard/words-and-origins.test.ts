/** What changed between two versions, what a search finds, and which addresses a widget may be shown at. */
import { expect, test } from 'vitest'
import { diffWords } from '../../dashboard/entries/diff-words.ts'
import { findEntries, toSearchable } from '../../dashboard/entries/find-entries.ts'
import { toOrigin } from '../../dashboard/widget/origins.ts'

test('a changed word is one removed and one added, and the rest stays', () => {
  expect(diffWords('Up to 3.5 tonnes.', 'Up to 7.5 tonnes.')).toEqual([
    { kind: 'same', text: 'Up to ' },
    { kind: 'removed', text: '3.5' },
    { kind: 'added', text: '7.5' },
    { kind: 'same', text: ' tonnes.' },
  ])
})

test('the parts of a difference make both texts again', () => {
  const before = 'We bake\nevery morning but Monday.'
  const after = 'We bake rye and spelt\nevery single morning.'
  const parts = diffWords(before, after)
  const without = (kind: string) => parts.filter(part => part.kind !== kind).map(part => part.text)

  expect(without('added').join('')).toBe(before)
  expect(without('removed').join('')).toBe(after)
})

test('a search minds neither case nor accents, and questions come before answers', () => {
  const entry = (id: string, question: string, answer: string) =>
    toSearchable({ id, question, answer, alternatives: [], version: 1, updated_at: '' })
  const all = [
    entry('1', 'What is for lunch?', 'A CRÈME BRÛLÉE on Fridays.'),
    entry('2', 'Is the crème brûlée vegan?', 'No.'),
  ]

  expect(findEntries(all, 'creme brulee').map(({ id }) => id)).toEqual(['2', '1'])
  expect(findEntries(all, 'brulee lunch').map(({ id }) => id)).toEqual(['1'])
  expect(findEntries(all, 'pizza')).toEqual([])
})

test.each([
  ['www.example.com/shop?a=1', 'https://www.example.com'],
  ['HTTP://Example.com:8080/', 'http://example.com:8080'],
  ['localhost:3000', 'https://localhost:3000'],
  ['bäckerei.example', 'https://xn--bckerei-5wa.example'],
])('%s is kept as %s', (text, origin) => {
  expect(toOrigin(text)).toEqual({ origin })
})

test.each(['*.example.com', 'javascript:alert(1)', 'ftp://example.com', 'example', 'two words.com'])(
  '%s is refused',
  text => {
    expect(toOrigin(text)).toHaveProperty('problem')
  },
)
