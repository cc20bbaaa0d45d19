/** What a model wrote is looked over before it is stored. */
import { expect, test } from 'vitest'
import { checkAnswer } from '../../edge-functions/_answer/check-answer.ts'
import type { GroundedPrompt } from '../../edge-functions/_answer/write-prompt.ts'

const prompt: GroundedPrompt = {
  entries: [],
  system: 'See https://juniper.example/cakes for prices.',
  messages: [{ role: 'user', text: 'Is https://vi.example/photo fine?' }],
}

test('links the company or the visitor wrote may stay', () => {
  const answer = 'Yes, see https://juniper.example/cakes, and https://vi.example/photo is fine.'

  expect(checkAnswer(answer, prompt)).toBe(answer)
})

test.each([
  'See https://evil.example/?q=secret.',
  '![x](http://evil.example/a.png)',
  'Go to www.evil.example',
])('“%s” is refused', answer => expect(() => checkAnswer(answer, prompt)).toThrow('model answer'))

test('an answer too long to be one is refused', () => {
  expect(() => checkAnswer('a'.repeat(6001), prompt)).toThrow('model answer')
})

test('what the database cannot keep is cleaned away', () => {
  expect(checkAnswer('Yes\0, \ud800 of course.', prompt)).toBe('Yes, \ufffd of course.')
})
