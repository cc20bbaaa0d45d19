/** A member proves a phone: a code goes there, and comes back. */
import { afterEach, expect, test } from 'vitest'
import { newNumber } from '../../support/new-number.ts'
import { openLine } from '../../support/open-line.ts'
import { openOwner } from '../../support/open-owner.ts'
import type { Scene } from './scene.ts'

export function phoneChecks({ functions, database }: Scene): void {
  const { twilio } = functions.providers
  afterEach(() => twilio.switches.reset())

  const newPhone = () => newNumber('740') // Great Britain’s: among 77… some are Jersey’s
  const openAna = async () => {
    const ana = await openOwner(functions, 'Ana', 'Juniper & Rye', 'Europe/London')
    return {
      ana,
      start: (phone: string) => ana.desk.post('phone/start', { phone }),
      check: (phone: string, code: string) => ana.desk.post('phone/check', { phone, code }),
      proven: async () => {
        const [row] = await ana.query('select phone from members where user_id = $1', [ana.id])
        return row?.phone
      },
    }
  }
  const wrong = (code: string | null) => (code === '000000' ? '111111' : '000000')

  test('the code that arrived proves the phone, once', async () => {
    const { start, check, proven } = await openAna()
    const phone = newPhone()
    const started = await start(` ${phone.slice(0, 3)} (0)${phone.slice(3, 7)} ${phone.slice(7)} `)
    const code = twilio.codeFor(phone)
    const mistaken = await check(phone, wrong(code))
    const before = await proven()
    const right = await check(phone, code ?? '')

    expect(started).toEqual({ status: 200, phone })
    expect(mistaken).toEqual({ status: 200, phone, verified: false })
    expect(before).toBeNull()
    expect(right).toEqual({ status: 200, phone, verified: true })
    expect(await proven()).toBe(phone)
    expect(await check(phone, code ?? '')).toMatchObject({ status: 409, code: 'no_check' })
  })

  test('a number without its country code is one of the country the company is in, if that is clear', async () => {
    const { ana, start, check } = await openAna()
    const phone = newPhone()
    const national = `0${phone.slice(3, 7)} ${phone.slice(7)}`
    const started = await start(national)
    const waiting = await ana.query('select read_phone_check() as check')
    await check(national, twilio.codeFor(phone) ?? '')
    await ana.query(`update companies set time_zone = 'UTC' where id = $1`, [ana.company.id])

    expect(started).toEqual({ status: 200, phone })
    expect(waiting).toEqual([{ check: { phone, ends_at: expect.any(String) } }])
    expect(await ana.query('select read_phone_check() as check')).toEqual([{ check: null }])
    expect(await start(national)).toMatchObject({ status: 400, field: 'phone' })
  })

  test('what is no number is sent nowhere', async () => {
    const { start } = await openAna()
    const before = twilio.requests.length
    const refusals = [await start('07700 9001234'), await start('+44 7700'), await start('my phone')]

    for (const refusal of refusals) expect(refusal).toMatchObject({ status: 400, field: 'phone' })
    expect(twilio.requests).toHaveLength(before)
  })

  test('five codes an hour are sent to a member, and five guesses taken of a code', async () => {
    const { start, check, proven } = await openAna()
    const phones = Array.from({ length: 6 }, newPhone)
    const starts = []
    for (const phone of phones) starts.push((await start(phone)).status)
    const [guessed] = phones.slice(4)
    const guesses = []
    for (let guess = 0; guess < 6; guess += 1) {
      guesses.push((await check(guessed!, wrong(twilio.codeFor(guessed!)))).status)
    }

    expect(starts).toEqual([200, 200, 200, 200, 200, 429])
    expect(twilio.codeFor(phones[5]!)).toBeNull()
    expect(guesses).toEqual([200, 200, 200, 200, 200, 429])
    expect(await check(guessed!, twilio.codeFor(guessed!) ?? '')).toMatchObject({ status: 429 })
    expect(await proven()).toBeNull()
  })

  test('a code goes to the country the company is in, by its zone or its number, and to no other', async () => {
    const { ana, start } = await openAna()
    const before = twilio.requests.length
    const refusals = []
    for (const abroad of ['+18765551234', '+447781123456', '+882345678901'])
      refusals.push(await start(abroad))
    const asked = twilio.requests.length - before
    await ana.query(`update companies set time_zone = 'Asia/Kolkata' where id = $1`, [ana.company.id])

    expect(refusals).toMatchObject([
      { status: 400, code: 'number_blocked', field: 'phone', message: expect.stringContaining('Jamaica') },
      { status: 400, code: 'number_blocked', field: 'phone', message: expect.stringContaining('Guernsey') },
      { status: 400, code: 'number_blocked', field: 'phone', message: expect.stringContaining('no country') },
    ])
    expect(asked).toBe(0)
    expect(await start(newPhone())).toMatchObject({ status: 400, code: 'number_blocked' })
    expect(await start('+919812345678')).toMatchObject({ status: 200 })
    const { channelId } = await openLine(database, ana, ana.company)
    await database.query('update lines set number = $2 where channel_id = $1', [channelId, newPhone()])
    expect(await start(newPhone())).toMatchObject({ status: 200 })
  })

  test('while Twilio is out of reach the member is told so', async () => {
    const { ana, start } = await openAna()
    twilio.switches.turn({ isDown: true })

    expect(await start(newPhone())).toMatchObject({ status: 503, code: 'provider_unreachable' })
    expect(await ana.query('select read_phone_check() as check')).toEqual([{ check: null }])
  })
}
