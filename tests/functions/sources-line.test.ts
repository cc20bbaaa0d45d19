/** A model's first line names its sources; however it is written and cut up, no visitor sees it. */
import { expect, test } from 'vitest'
import { readSources } from '../../edge-functions/_answer/read-sources.ts'

test.each([
  ['SOURCES: 1, 3\nYes, we do.', [1, 3]],
  ['sources: 2\n\nYes, we do.', [2]],
  ['**SOURCES:** 1\nYes, we do.', [1]],
  ['\n SOURCE: facts\nYes, we do.', []],
  ['Yes, we do.', []],
])('%j says "Yes, we do.", and in no part of it more', (streamed, sources) => {
  const parts = Array.from(
    { length: streamed.length },
    (_, end) => readSources(streamed.slice(0, end), false).text,
  )

  expect(readSources(streamed, true)).toEqual({ sources, isUnanswered: false, text: 'Yes, we do.' })
  for (const part of parts) expect('Yes, we do.'.startsWith(part)).toBe(true)
})

test.each(['SOURCES: none', 'Sources: None.\n', '**SOURCES: none**\nI am sorry.'])(
  '%j is no answer',
  streamed => {
    expect(readSources(streamed, true).isUnanswered).toBe(true)
  },
)

test('fifty thousand characters of the worst kind are read at once', () => {
  for (const worst of [' ', '*', '\n', 'SOURCES', 'SOURCES:', '1,'].map(part =>
    part.repeat(50_000 / part.length),
  )) {
    const startedAt = performance.now()
    readSources(worst, true)
    expect(performance.now() - startedAt).toBeLessThan(200)
  }
})
