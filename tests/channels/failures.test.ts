/** Every error a provider names means something for the message, and is said in words an owner understands. */
import { expect, test } from 'vitest'
import * as kapso from '../../edge-functions/_channels/kapso/classify-failure.ts'
import { ProviderError } from '../../edge-functions/_channels/provider-error.ts'
import * as twilio from '../../edge-functions/_channels/twilio/classify-failure.ts'
import type { DeliveryFailure } from '../../edge-functions/_platform/phone-verbs.ts'

type Kind = DeliveryFailure['kind']
const sentence = /^[A-Z][^{}<>]{15,160}[.]$/

const fail = (status: number | null, more: Partial<ProviderError> = {}) =>
  new ProviderError('send', status, {
    code: more.code ?? null,
    providerMessage: 'The To number +447700900123 is wrong',
    retryAfterSeconds: more.retryAfterSeconds ?? null,
    isUncertain: more.isUncertain ?? false,
  })

test.each<[Kind, string]>([
  ['opted_out', '21610'],
  ['permanent', '21211 21614 21612 21617 21620 21265 21635 30004 30005 30006 30007'],
  ['configuration', '21606 21659 21660 21661 21703 21608 21408 21609 30034 30032 20404'],
  ['retry_once', '30003 30008 30410'],
  ['credentials', '20003 20005 30002'],
  ['retry', '20429 30001 30017 30022'],
])('Twilio: %s is what %s mean', (kind, codes) => {
  for (const code of codes.split(' ')) {
    expect(twilio.classifyFailure(fail(400, { code })), code).toMatchObject({ kind, code })
    expect(twilio.describeFailure(code), code).toMatchObject({
      kind,
      message: expect.stringMatching(sentence),
    })
  }
})

test.each<[Kind, string]>([
  ['window_closed', '131047'],
  ['no_marketing', '131050'],
  [
    'permanent',
    '131026 131049 131051 131053 131062 130472 132000 132001 132005 132007 132012 132015 132016 100',
  ],
  ['configuration', '368 130497 131031 131037 131042 131045 133010 10 3'],
  ['credentials', '0 190'],
  ['retry', '4 80007 130429 131048 131056 131000 131016 131057 133004 133005 1 2'],
])('WhatsApp: %s is what %s mean', (kind, codes) => {
  for (const code of codes.split(' ')) {
    expect(kapso.classifyFailure(fail(400, { code })), code).toMatchObject({ kind, code })
    expect(kapso.describeFailure(code), code).toMatchObject({
      kind,
      message: expect.stringMatching(sentence),
    })
  }
})

test.each<[string, number | null, Partial<ProviderError>, Kind, Kind]>([
  ['no connection', null, {}, 'retry', 'retry'],
  ['no answer', null, { isUncertain: true }, 'uncertain', 'uncertain'],
  ['a gateway’s 502', 502, { isUncertain: true }, 'uncertain', 'uncertain'],
  ['an answer nobody can read', 200, { isUncertain: true }, 'uncertain', 'uncertain'],
  ['503', 503, {}, 'retry', 'retry'],
  ['429', 429, {}, 'retry', 'retry'],
  ['401', 401, {}, 'credentials', 'credentials'],
  ['404', 404, {}, 'configuration', 'configuration'],
  ['an unknown refusal', 400, { code: '99999' }, 'permanent', 'permanent'],
  ['a message in flight', 409, {}, 'permanent', 'retry'],
])('without a code we know, %s is judged by what happened', (_, status, more, byTwilio, byKapso) => {
  expect(twilio.classifyFailure(fail(status, more)).kind).toBe(byTwilio)
  expect(kapso.classifyFailure(fail(status, more)).kind).toBe(byKapso)
})

test('the provider’s wish to be left alone is kept; a message in flight takes two seconds', () => {
  expect(twilio.classifyFailure(fail(429, { retryAfterSeconds: 7 }))).toMatchObject({
    retry_after_seconds: 7,
  })
  expect(kapso.classifyFailure(fail(429, { retryAfterSeconds: 60 }))).toMatchObject({
    retry_after_seconds: 60,
  })
  expect(kapso.classifyFailure(fail(409))).toMatchObject({ retry_after_seconds: 2 })
})

test('what a provider says about numbers is neither shown nor part of the error', () => {
  const error = fail(400, { code: '99999' })

  expect(
    JSON.stringify([twilio.classifyFailure(error), kapso.classifyFailure(error), error.message]),
  ).not.toMatch('447700900123')
})

test('a mistake of our own is not blamed on the provider', () => {
  expect(() => twilio.classifyFailure(new TypeError('x'))).toThrow(TypeError)
  expect(() => kapso.classifyFailure(new TypeError('x'))).toThrow(TypeError)
})
