/** What an owner may write into the rules, and how they hear of what does not fit. */
import { expect, test } from 'vitest'
import { Fact, valueSchemas } from '../../../shared/lead/fact.ts'
import type { Field } from '../../../shared/lead/field.ts'
import { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { purposes } from '../../../shared/lead/purposes.ts'
import { bant } from '../../../shared/lead/templates/bant.ts'
import { leadTemplate } from '../../../shared/lead/templates/lead-template.ts'
import { fact, studio } from './leads.ts'

test('every template is a set of rules that can be saved as it is, in every language', () => {
  for (const name of ['bant', 'champ', 'local_service'] as const) {
    for (const language of ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'ja']) {
      const rules = leadTemplate(name, language)
      const read = LeadRules.safeParse(rules)
      expect([name, language, read.error?.issues ?? []]).toEqual([name, language, []])
      expect(read.data).toEqual(rules)
    }
  }
})

test('a company in Bremen asks its visitors in German, and reads its reasons in English', () => {
  const [need, authority] = leadTemplate('champ', 'de-DE').fields as [Field, Field & { type: 'enum' }]

  expect(need.question?.web).toBe('Welches Problem möchten Sie lösen?')
  expect(authority.options[1]).toMatchObject({
    label: 'Wir entscheiden gemeinsam',
    meaning: 'they decide together with others',
  })
})

test('a fault in the rules is told in words that name the field', () => {
  const change = (slot: string, more: Partial<Field>) =>
    ({
      ...bant,
      fields: bant.fields.map(field => (field.slot === slot ? { ...field, ...more } : field)),
    }) as LeadRules
  const question = { web: 'What?', sms: 'What?', again: null }
  const faults: [LeadRules, (string | number)[], string][] = [
    [change('need', { weight: 20 }), ['fields'], 'The weights add up to 95; they must add up to 100.'],
    [
      change('authority', { weight: 20 }),
      ['fields', 2, 'weight'],
      '“Who decides” has a weight of 20, but its best answer gives 15.',
    ],
    [
      change('budget', { question: { ...question, sms: `${'€'.repeat(80)}?` } }),
      ['fields', 4, 'question', 'sms'],
      '“Budget”: the question does not fit one text message of 160 characters.',
    ],
    [
      change('budget', {
        question: {
          ...question,
          again: 'Колко бихте искали да похарчите общо за това, поне приблизително, моля?',
        },
      }),
      ['fields', 4, 'question', 'again'],
      '“Budget”: the question does not fit one text message of 70 characters, because not all of them are in the GSM alphabet.',
    ],
    [
      change('authority', { question: { ...question, web: 'so '.repeat(21).trim() } }),
      ['fields', 2, 'question', 'web'],
      '“Who decides”: the question has 21 words; 20 are enough.',
    ],
    [
      change('authority', {
        options: [bant.fields[2], bant.fields[2]].map(
          field => (field as Field & { options: [never] }).options[0],
        ),
      } as Partial<Field>),
      ['fields', 2, 'options'],
      '“Who decides”: the option “decides” is there twice.',
    ],
    [
      change('timeline', { slot: 'need' }),
      ['fields'],
      'Two fields are called “need”; each needs a name of its own.',
    ],
    [
      change('email', { weight: 5 }),
      ['fields', 7, 'weight'],
      '“E-mail” says who somebody is and gives no points; its weight must be 0.',
    ],
    [
      { ...bant, thresholds: { hot: 40, warm: 40 } },
      ['thresholds', 'hot'],
      'Hot begins at 40; it must begin above warm.',
    ],
    [
      {
        ...studio,
        disqualifiers: [{ ...studio.disqualifiers[0]!, options: ['cakes'] } as LeadRules['disqualifiers'][0]],
      },
      ['disqualifiers', 0],
      'The rule “service_not_offered” names “cakes”, which “Need” does not offer.',
    ],
  ]

  for (const [rules, path, message] of faults) {
    expect(LeadRules.safeParse(rules).error?.issues).toContainEqual(
      expect.objectContaining({ path, message }),
    )
  }
})

test('a fact keeps one shape for each kind of value, and refuses what is none', () => {
  const held = ['bread', 'ana@rye.example', '+447700900123', { max: 45000, currency: 'GBP' }, 12, 'declined']
  for (const value of [...held, '2026-03-18T10:30', { from: '2026-01-10', to: '2026-02-28' }]) {
    expect(Fact.safeParse(fact('anything', value)).success).toBe(true)
  }
  for (const value of [
    '',
    {},
    { amount: 5, max: 6 },
    { min: 6, max: 5 },
    { from: '2026-02-28', to: '2026-01-10' },
    -1,
  ]) {
    expect(Fact.safeParse(fact('anything', value as never)).success).toBe(false)
  }
  expect(valueSchemas.date.safeParse('2026-02-30').success).toBe(false)
  expect(valueSchemas.email.safeParse('Ana@rye.example').success).toBe(false)
  expect(valueSchemas.phone.safeParse('07700 900123').success).toBe(false)
})

test('each way of using the assistant is explained in a sentence', () => {
  for (const { name, sentence } of Object.values(purposes)) {
    expect(name).not.toBe('')
    expect(sentence).toMatch(/^[A-Z].{40,200}\.$/)
  }
})
