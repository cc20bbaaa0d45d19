/** What comes back from WhatsApp's setup, how a template is taken apart, and when a company is quiet. */
import { expect, test } from 'vitest'
import type { Company } from '../../dashboard/backend/rows.ts'
import { takeApart } from '../../dashboard/channels/line/template-parts.ts'
import { readSetupReturn } from '../../dashboard/channels/whatsapp/setup-return.ts'
import { findTextingChanges, findTextingErrors, textingOf } from '../../dashboard/company/texting-form.ts'

const read = (query: string) => readSetupReturn(new URLSearchParams(query))

test('a setup that failed is explained by its code, and an unknown code all the same', () => {
  expect(read('whatsapp=failed&error_code=link_expired')).toMatchObject({
    what: expect.stringMatching('too old'),
  })
  expect(read('error_code=moon_phase')).toMatchObject({ isDone: false, what: expect.stringMatching('ended') })
  expect(read('whatsapp=failed')).toMatchObject({ isDone: false })
})

test('a setup is done when its return says so, and an ordinary visit is no return', () => {
  expect(read('whatsapp=connected&status=completed')).toEqual({ isDone: true })
  expect(read('status=completed&error_code=already_used')).toMatchObject({ isDone: false })
  expect(read('')).toBeNull()
})

test('the variables of a template stand apart from its words, and what is unknown is passed over', () => {
  const components = [
    { type: 'HEADER', format: 'IMAGE' },
    { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'On my way' }] },
    { type: 'CAROUSEL', cards: [] },
    'nonsense',
  ]

  const { header, body, footer, buttons } = takeApart({ body: 'Hello {{name}}!', components })

  expect(body).toEqual([
    { text: 'Hello ', isVariable: false },
    { text: 'name', isVariable: true },
    { text: '!', isVariable: false },
  ])
  expect(header).toEqual([{ text: 'A picture', isVariable: false }])
  expect({ footer, buttons }).toEqual({ footer: '', buttons: ['On my way'] })
})

const company = {
  debounce_seconds: 4,
  quiet_from: '21:00:00',
  quiet_until: '08:00:00',
  daily_message_limit: 2000,
} as Company

test('no quiet hours are kept as a time that ends when it begins', () => {
  const changes = findTextingChanges({ ...textingOf(company), hasQuietHours: false }, company)

  expect(changes).toEqual({ quiet_from: '00:00', quiet_until: '00:00' })
  expect(textingOf({ ...company, quiet_from: '00:00:00', quiet_until: '00:00:00' }).hasQuietHours).toBe(false)
  expect(findTextingChanges(textingOf(company), company)).toEqual({})
})

test('quiet hours without length, and limits that are no whole number, are errors', () => {
  const form = textingOf(company)

  expect(findTextingErrors(form)).toEqual({})
  expect(findTextingErrors({ ...form, quietUntil: form.quietFrom })).toHaveProperty('quietHours')
  for (const dailyLimit of ['', 'a few', '-1', '2.5', '1000001']) {
    expect(findTextingErrors({ ...form, dailyLimit })).toHaveProperty('dailyLimit')
  }
})
