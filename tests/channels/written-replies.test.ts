/** A reply is written the way its channel can carry it. */
import { expect, test } from 'vitest'
import { writeMessage } from '../../edge-functions/_channels/kapso/write-message.ts'
import { writeText } from '../../edge-functions/_channels/twilio/write-text.ts'
import { splitText } from '../../edge-functions/_inbox/split-text.ts'
import type { DeliveryContent } from '../../edge-functions/_platform/delivery-verbs.ts'
import { countSegments } from '../../shared/sms-segments.ts'

const said = (text: string, more: Partial<DeliveryContent> = {}, language = 'en-GB') => ({
  language,
  content: { text, suggestions: [], template: null, ...more },
})

test.each<[string, 'GSM-7' | 'UCS-2', number]>([
  ['', 'GSM-7', 1],
  ['a'.repeat(160), 'GSM-7', 1],
  ['a'.repeat(161), 'GSM-7', 2],
  ['a'.repeat(306), 'GSM-7', 2],
  ['a'.repeat(307), 'GSM-7', 3],
  ['€'.repeat(80), 'GSM-7', 1],
  [`${'a'.repeat(159)}€`, 'GSM-7', 2],
  // 76 fit beside each other in 153: the 77th’s escape and character stay together
  ['€'.repeat(153), 'GSM-7', 3],
  ['Größe, così, señor, Ærø, ΔΦ', 'GSM-7', 1],
  ['ê'.repeat(70), 'UCS-2', 1],
  ['ê'.repeat(71), 'UCS-2', 2],
  ['ê'.repeat(135), 'UCS-2', 3],
  ['😀'.repeat(35), 'UCS-2', 1],
  ['😀'.repeat(36), 'UCS-2', 2],
  ['`', 'UCS-2', 1],
])('%j is sent in %s, in %i', (text, alphabet, segments) => {
  expect(countSegments(text)).toEqual({ alphabet, segments })
})

test.each([
  ['“It’s open” — 9–17 …', '"It\'s open" - 9-17 ...'],
  ['• one\u00a0thing\u200b', '- one thing'],
  ['à demain', 'à demain'],
])('%j leaves as %j: typography is not worth a second part', (text, sent) => {
  expect(writeText(said(text))).toBe(sent)
})

test('where letters need the long alphabet anyway, typography stays', () => {
  expect(writeText(said('“Être” — naïve'))).toBe('“Être” — naïve')
})

test('what fits as it was written is not folded until it no longer fits', () => {
  const text = `${'a'.repeat(1590)}………`

  expect(writeText(said(text))).toBe(`${'a'.repeat(1590)}.........`)
  expect(writeText(said(`${text}…`))).toBe(`${text}…`)
})

test('markup is rewritten for people who would see it', () => {
  const text = '# Hours\n**Monday**: see [our page](https://juniper.example/hours). 2 * 3 * 4, snake_case'

  expect(writeText(said(text))).toBe(
    'Hours\nMonday: see our page: https://juniper.example/hours. 2 * 3 * 4, snake_case',
  )
  expect(writeMessage(said(text))).toMatchObject({
    text: { body: '*Hours*\n*Monday*: see our page (https://juniper.example/hours). 2 * 3 * 4, snake_case' },
  })
})

test('choices are numbered in a text message, in the company’s language', () => {
  const choices = { suggestions: ['Liefern Sie?', 'Wann öffnen Sie?'] }

  expect(writeText(said('Meinen Sie das?', choices, 'de'))).toBe(
    'Meinen Sie das?\n\n1) Liefern Sie?\n2) Wann öffnen Sie?\n\nAntworten Sie mit einer Nummer.',
  )
  expect(writeText(said('a'.repeat(1590), choices))).toBe('a'.repeat(1590))
})

test('short choices are buttons, longer ones a list, and both come back by their place', () => {
  expect(writeMessage(said('Which?', { suggestions: ['Delivery', 'Opening hours'] }))).toEqual({
    type: 'interactive',
    interactive: {
      type: 'button',
      body: { text: 'Which?' },
      action: {
        buttons: [
          { type: 'reply', reply: { id: 'choice:1', title: 'Delivery' } },
          { type: 'reply', reply: { id: 'choice:2', title: 'Opening hours' } },
        ],
      },
    },
  })
  const long = 'Can I order a celebration cake for next Saturday, please, and have it brought to me by noon?'
  expect(writeMessage(said('Which?', { suggestions: [long, 'Delivery'] }))).toMatchObject({
    interactive: {
      type: 'list',
      action: {
        button: 'Choose',
        sections: [
          {
            rows: [
              {
                id: 'choice:1',
                title: 'Can I order a…',
                description: expect.stringMatching(/^Can I order a celebration cake .{1,40}…$/),
              },
              { id: 'choice:2', title: 'Delivery' },
            ],
          },
        ],
      },
    },
  })
})

test.each([
  ['two that look the same', 'Which?', ['Yes', 'Yes'], 'list'],
  ['under a long text', 'a'.repeat(1025), ['Yes', 'No'], undefined],
])('choices %s are no buttons', (_, text, suggestions, type) => {
  const written = writeMessage(said(text, { suggestions }))

  expect(written.type === 'interactive' ? written.interactive.type : undefined).toBe(type)
  if (written.type === 'text') expect(written.text.body).toMatch(/1\) Yes\n2\) No\n\nReply with a number\.$/)
})

test.each<[DeliveryContent['template'] & object, unknown]>([
  [
    {
      name: 'ready',
      language: 'en_GB',
      parameter_format: 'POSITIONAL',
      variables: { 10: 'j', 2: 'b', 1: 'a' },
    },
    ['a', 'b', 'j'].map(text => ({ type: 'text', text })),
  ],
  [
    { name: 'ready', language: 'en_GB', parameter_format: 'NAMED', variables: { name: 'Tom' } },
    [{ type: 'text', parameter_name: 'name', text: 'Tom' }],
  ],
])('a template is sent with its variables in place', (template, parameters) => {
  expect(writeMessage(said('', { template }))).toEqual({
    type: 'template',
    template: { name: 'ready', language: { code: 'en_GB' }, components: [{ type: 'body', parameters }] },
  })
})

test.each<[string, number, string[]]>([
  ['short', 10, ['short']],
  ['One para.\n\nTwo para.', 12, ['One para.', 'Two para.']],
  ['One is here. Two is there.', 16, ['One is here.', 'Two is there.']],
  ['aaaa bbbb cccc', 10, ['aaaa bbbb', 'cccc']],
  ['a'.repeat(25), 10, ['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)]],
  ['😀😀😀', 3, ['😀', '😀', '😀']],
])('%j is cut where it reads best', (text, limit, parts) => {
  expect(splitText(text, limit)).toEqual(parts)
})

test('a long reply is cut without losing a word', () => {
  const text = Array.from({ length: 400 }, (_, index) => `Sentence number ${index}.`).join(' ')
  const parts = splitText(text, 1600)

  expect(parts.every(part => part.length <= 1600 && part.endsWith('.'))).toBe(true)
  expect(parts.join(' ')).toBe(text)
})
