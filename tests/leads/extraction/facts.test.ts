/** What is read out of conversations by rule, and what a model's reading has to stand. */
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkFact } from '../../../edge-functions/_lead/extract/check-fact.ts'
import type { ExtractedFact, FieldRead, Line } from '../../../edge-functions/_lead/extract/dialogue.ts'
import { extractFacts } from '../../../edge-functions/_lead/extract/extract-facts.ts'
import { mergeFacts } from '../../../edge-functions/_lead/extract/merge-facts.ts'
import { readDialogues } from './dialogue-set.ts'
import { asFoyer } from './extract-as-foyer.ts'
import { measureDialogues } from './measure-dialogues.ts'

const fields: FieldRead[] = [
  { slot: 'name', type: 'text' },
  { slot: 'email', type: 'email' },
  { slot: 'phone', type: 'phone' },
  { slot: 'budget', type: 'money' },
  { slot: 'appointment', type: 'date' },
  { slot: 'timeline', type: 'interval' },
  { slot: 'company_fit', type: 'size' },
  { slot: 'place', type: 'place' },
  {
    slot: 'need',
    type: 'enum',
    options: [
      { id: 'cakes', label: 'Cakes and tarts' },
      { id: 'catering', label: 'Catering' },
      { id: 'classes', label: 'Baking classes' },
    ],
  },
]
const wednesday = '2026-03-11T10:20'

test('conversations in seven languages are read whole, and every quote stands in its message', async () => {
  const figures = measureDialogues(asFoyer, await readDialogues(join(import.meta.dirname, '../sets')))

  const emptied = [...figures.slots.values()].reduce((sum, { filled }) => sum + filled, 0)
  expect(figures.quotes.valid).toBe(figures.quotes.all)
  expect(emptied).toBeLessThanOrEqual(2)
  expect(figures.dialogues.right / figures.dialogues.all).toBeGreaterThanOrEqual(0.95)
})

test('Vi says less than she is asked: what she declines and what she does not know are kept apart', () => {
  const heard = read(
    'assistant: Your name, please?',
    'visitor: I’d rather not say',
    'assistant: Do you have a budget?',
    'visitor: no idea',
  )

  expect(heard.name).toBe('declined')
  expect(heard.budget).toBe('unsure')
})

test('what was asked by a field, not in words, is known to be asked', () => {
  const asked: FieldRead = { slot: 'budget', type: 'money' }

  expect(read('visitor: 2500').budget).toBeUndefined()
  expect(extract(['visitor: 2500'], asked).find(({ slot }) => slot === 'budget')?.value).toEqual({
    amount: 2500,
    currency: 'GBP',
  })
})

test('the bakery’s own number, price and day are no facts about Vi', () => {
  const heard = read(
    'visitor: Are you open on Sunday?',
    'assistant: Yes, from 9. Cakes start at £45; call us on 0117 496 0123 or write to hello@rye.example.',
    'visitor: is hello@rye.example Ana? And 0117 496 0123 is the shop?',
  )

  expect(heard).toEqual({})
})

test('the latest word wins, and a yes takes what was offered', () => {
  const heard = read(
    'visitor: can I come Tuesday at 3?',
    'assistant: We are full then. Would Thursday at 4:30 suit you?',
    'visitor: yes that works',
  )

  expect(heard.appointment).toBe('2026-03-12T16:30')
})

test('an option of the company’s is found by its words', () => {
  expect(read('visitor: do you do catering for an office of 40?').need).toBe('catering')
  expect(read('visitor: I love cake and I love classes').need).toBeUndefined()
})

test('any text at all is read without failing, and every quote stands in it', () => {
  const word = fc.constantFrom(
    ...'my name is Vi . , ? £ 20 k to 5 at on the 3rd of May next Friday half past ten pm call 07700 900123 not sorry vi@rye.example budget we are 12 people asap und am um le à 14h30 😀 İ ß'.split(
      ' ',
    ),
  )
  const text = fc.oneof(
    fc.array(word, { maxLength: 14 }).map(words => words.join(' ')),
    fc.string({ unit: 'binary' }),
  )

  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 4 }),
      fc.constantFrom('en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'xx'),
      (texts, language) => {
        const dialogue: Line[] = texts.map((said, index) => ({
          author: index % 2 ? 'assistant' : 'visitor',
          text: said,
        }))
        const facts = extractFacts({
          dialogue,
          asked: null,
          language,
          zone: 'Europe/London',
          country: 'GB',
          now: wednesday,
          fields,
        })
        for (const fact of facts) expect(checkFact(fact, { dialogue, fields })).toEqual(fact)
      },
    ),
    { numRuns: 300 },
  )
})

test('a fact that a model has read is refused when its quote is not in the message, or its value is none', () => {
  const dialogue: Line[] = [{ id: 'm1', author: 'visitor', text: 'I am Vi, about £400' }]
  const check = (fact: Partial<ExtractedFact>) =>
    checkFact(
      { slot: 'name', value: 'Vi', quote: 'I am Vi', message: 'm1', confidence: 0.9, ...fact },
      { dialogue, fields },
    )

  expect(check({})).not.toBeNull()
  expect(check({ quote: 'I’m Vi' })).toBeNull()
  expect(check({ quote: '' })).toBeNull()
  expect(check({ message: 'm2' })).toBeNull()
  expect(check({ slot: 'shoe_size' })).toBeNull()
  expect(check({ slot: 'budget', value: '400 pounds', quote: '£400' })).toBeNull()
  expect(check({ slot: 'need', value: 'plumbing' })).toBeNull()
})

test('what rules and model disagree about is left to be confirmed', () => {
  const fact = (value: ExtractedFact['value'], confidence: number): ExtractedFact => ({
    slot: 'name',
    value,
    quote: 'x',
    message: 0,
    confidence,
  })

  expect(mergeFacts([fact('Vi', 0.95)], [fact('vi', 0.8)])[0]?.confidence).toBe(0.95)
  expect(mergeFacts([fact('Vi', 0.95)], [fact('Ana', 0.99)])).toEqual([fact('Ana', 0.7)])
  expect(mergeFacts([], [fact('Ana', 0.9)])).toEqual([fact('Ana', 0.9)])
})

function extract(lines: string[], asked: FieldRead | null = null): ExtractedFact[] {
  const dialogue = lines.map((line): Line => {
    const [author = '', ...text] = line.split(': ')
    return { author: author === 'visitor' ? 'visitor' : 'assistant', text: text.join(': ') }
  })
  return extractFacts({
    dialogue,
    asked,
    language: 'en',
    zone: 'Europe/London',
    country: 'GB',
    now: wednesday,
    fields,
  })
}

function read(...lines: string[]): Record<string, unknown> {
  return Object.fromEntries(extract(lines).map(({ slot, value }) => [slot, value]))
}
