/** What an owner reads under an answer: who worded it, and why not a model. */
import { expect, test } from 'vitest'
import { answerReason } from '../../dashboard/conversations/message/answer-reason.ts'

const own = { wrote: 'entries', confidence: 0.824 }
const model = 'openai/gpt-oss-20b'

test.each([
  ['own words', own, 'Your own words, 82% sure of the best entry.'],
  [
    'nobody',
    { ...own, confidence: 0.289, outcome: 'unknown' },
    'Nothing of yours came close enough. Nearest: 28% sure; you answer from 55%.',
  ],
  [
    'nobody, at another setting than today’s',
    { ...own, outcome: 'offered' },
    'Nothing of yours came close enough. Nearest: 82% sure.',
  ],
  ['nobody at all', { ...own, confidence: 0, outcome: 'unknown' }, 'Nothing of yours came close.'],
  ['facts', { wrote: 'facts', confidence: 0.35 }, 'Your company’s facts.'],
  ['a greeting', { wrote: 'small talk' }, null],
  ['a model', { wrote: 'model', model }, 'Phrased by openai/gpt-oss-20b, from what it rests on.'],
  [
    'a model cut short',
    { wrote: 'model', model, cut: 'repeats' },
    'Phrased by openai/gpt-oss-20b, from what it rests on; cut short, as it began to repeat itself.',
  ],
  [
    'an invented price',
    { ...own, model, model_failed: 'not in the sources', stopped_for: 'price', stopped_at: '£9' },
    'Your own words, 82% sure of the best entry. openai/gpt-oss-20b was stopped: it wrote a price that stands in no entry (“£9”).',
  ],
  [
    'a slow model',
    { ...own, model, model_failed: 'too slow' },
    'Your own words, 82% sure of the best entry. openai/gpt-oss-20b could not phrase them: it took too long.',
  ],
  [
    'a spent budget',
    { ...own, model_withheld: 'over_budget' },
    'Your own words, 82% sure of the best entry. The day’s budget for models is used up.',
  ],
  [
    'a follow-up',
    { ...own, heard_with_before: true },
    'Your own words, 82% sure of the best entry. Understood together with the question before.',
  ],
  [
    'another language',
    { ...own, answer_language: 'en', visitor_language: 'de' },
    'Your own words, 82% sure of the best entry. It is in English; a line before it says so in German, which they write.',
  ],
  [
    'the same words again',
    { wrote: 'again', times: 3 },
    'Asked 3 times: they were pointed to the answer above instead of being told it again.',
  ],
  [
    'a model that knows them',
    { wrote: 'model', model, recalled: true },
    'Phrased by openai/gpt-oss-20b, from what it rests on. The model was told what this person had been answered before.',
  ],
  [
    'a late hand',
    { wrote: 'facts', late_minutes: 7 },
    'Your company’s facts. It came 7 minutes after the question, and names it.',
  ],
])('an answer by %s gives its reason', (_, details, reason) => {
  expect(answerReason(details, 0.55)).toBe(reason)
})
