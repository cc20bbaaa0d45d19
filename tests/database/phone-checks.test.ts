import { expect, test } from 'vitest'
import { newNumber } from '../support/new-number.ts'
import { type Company, hire, openCompany } from '../support/open-company.ts'
import { lineToImport, openLine } from '../support/open-line.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { signUp } from '../support/sign-up.ts'
import { untilWindowIsYoung } from '../support/until-window-is-young.ts'
import { verbs } from '../support/visit.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

async function bakery() {
  const ana = await signUp(database, 'Ana')
  return { ana, juniper: await openCompany(ana, 'Juniper & Rye', 'Europe/London') }
}

async function colleague(company: Company) {
  const person = await signUp(database, 'Max')
  await hire(database, company, person, 'agent')
  return person
}

const start = (member: { id: string }) =>
  call('start_phone_check', { member_id: member.id, phone: newNumber('740') })
/** As if so many codes had gone out in the running hour or day. */
const spend = (bucket: string, used: number, seconds: number) =>
  database.query(
    `insert into private.rate_windows (bucket, starts_at, used)
    values ($1, to_timestamp(floor(extract(epoch from now()) / $3) * $3), $2)
    on conflict (bucket, starts_at) do update set used = excluded.used`,
    [bucket, used, seconds],
  )
const refused = (sentence: RegExp) => ({
  refused: 'too_many_requests',
  wait_seconds: expect.any(Number),
  message: expect.stringMatching(sentence),
})

test('a company is sent twenty codes an hour, whoever of its members asks, and fifty a day', async () => {
  const [{ juniper }, bo] = [await bakery(), await bakery()]
  await untilWindowIsYoung(database)
  await spend(`phone_check:hour:${juniper.id}`, 19, 3600)
  const [first, second, third] = [
    await colleague(juniper),
    await colleague(juniper),
    await colleague(juniper),
  ]

  expect(await start(first)).toEqual({})
  expect(await start(second)).toEqual(refused(/Your company .* hour/))
  await spend(`phone_check:hour:${juniper.id}`, 0, 3600)
  await spend(`phone_check:day:${juniper.id}`, 50, 86400)
  expect(await start(third)).toEqual(refused(/Your company .* day/))
  expect(await start(bo.ana)).toEqual({})
})

test('all companies together are sent a hundred codes an hour, and five hundred a day', async () => {
  const [{ ana }, { ana: bo }] = [await bakery(), await bakery()]
  await untilWindowIsYoung(database)
  await spend('phone_check:hour', 100, 3600)
  expect(await start(ana)).toEqual(refused(/Try again in an hour/))
  await spend('phone_check:hour', 0, 3600)
  await spend('phone_check:day', 500, 86400)
  expect(await start(bo)).toEqual(refused(/Try again tomorrow/))
  await database.query(`delete from private.rate_windows where bucket like 'phone_check:%'`)
})

test('whoever has used up their own codes uses up nobody else’s', async () => {
  const { ana, juniper } = await bakery()
  await untilWindowIsYoung(database)
  for (let codes = 1; codes <= 5; codes++) expect(await start(ana)).toEqual({})
  for (let more = 1; more <= 3; more++) expect(await start(ana)).toEqual(refused(/You have asked/))

  expect(
    await database.query('select used from private.rate_windows where bucket = $1', [
      `phone_check:hour:${juniper.id}`,
    ]),
  ).toEqual([{ used: 5 }])
})

test('a member’s companies are where their zones and their lines say', async () => {
  const { ana, juniper } = await bakery()
  const { connectionId, number } = await openLine(database, ana, juniper)
  const released = await call('import_line', lineToImport(ana, connectionId, 'sms'))
  await call('remove_line', { member_id: ana.id, ...(released as { channel_id: string }) })
  const places = (member: { id: string }) => call('find_member_places', { member_id: member.id })

  expect(await places(ana)).toEqual({ zones: ['Europe/London'], numbers: [number] })
  expect(await places(await signUp(database, 'Stranger'))).toEqual({ zones: [], numbers: [] })
})
