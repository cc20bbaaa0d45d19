/** A lead that qualified is told to the company's own system once: signed, tried again, and never to anybody else. */
import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../supabase/local/stack/database/database.ts'
import { leadOutcome, said } from '../database/support/lead-outcome.ts'
import { openAccount } from '../support/open-account.ts'
import { hire } from '../support/open-company.ts'
import { openDesk } from '../support/open-desk.ts'
import { openFunctions } from '../support/open-functions.ts'
import { type Owner, openOwner } from '../support/open-owner.ts'
import { reply, turnOf, verbs, visit } from '../support/visit.ts'

const functions = await openFunctions()
const database = functions.stack.sql as Database
const crm = await openReceiver()
beforeAll(() => functions.start({ runtime: 'node', hasModel: false }))
afterAll(() => crm.close())

/** A server of the company's own: takes what comes, and answers as it is told, 200 otherwise. */
async function openReceiver() {
  const heard: { headers: IncomingHttpHeaders; text: string }[] = []
  const answers: number[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', chunk => {
      text += chunk
    })
    request.on('end', () => {
      heard.push({ headers: request.headers, text })
      response.writeHead(answers.shift() ?? 200, { location: '/elsewhere' }).end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/leads`
  return { url, heard, answers, close: () => server.close() }
}

async function openBakery(): Promise<Owner & { secret: string }> {
  crm.heard.length = 0
  const ana = await openOwner(functions, 'Ana', 'Juniper & Rye')
  const { secret } = await ana.desk.post(`companies/${ana.company.id}/lead-webhook`, { url: crm.url })
  return { ...ana, secret: secret as string }
}

/** Somebody says when they need it, and the lead is in this state. */
async function qualify({ company }: Owner, state: string): Promise<{ conversation: string }> {
  const { conversation, turn } = turnOf(await visit(database, company).says('I need a cake by Friday'))
  const [asked] = await database.query<{ id: string }>('select id from messages where conversation_id = $1', [
    conversation,
  ])
  const lead = {
    ...leadOutcome({ facts: [said(asked!.id, 'timeline', 'two_weeks', 'by Friday')] }),
    state,
  }
  await verbs(database).call('record_reply', { conversation_id: conversation, turn, reply: reply({ lead }) })
  return { conversation }
}

const due = (owner: Owner) =>
  database.query('update lead_pushes set due_at = now() where company_id = $1', [owner.company.id])
const pushes = (owner: Owner) =>
  owner.query('select state, attempts, status, error from lead_pushes order by id')
const webhook = async (owner: Owner) =>
  (
    await owner.query<{ state: string; problem: string | null }>('select state, problem from lead_webhooks')
  )[0]

test('who qualifies is told of once, signed as the secret says, with their own words', async () => {
  const ana = await openBakery()
  functions.printed.length = 0
  await qualify(ana, 'qualifying')
  const { conversation } = await qualify(ana, 'hot')
  await database.query(`update leads set state = 'warm' where conversation_id = $1`, [conversation])
  await database.query(`update leads set state = 'booked' where conversation_id = $1`, [conversation])
  await Promise.all([functions.sweep(), functions.sweep()])
  await functions.sweep()

  expect(crm.heard).toHaveLength(1)
  const [{ headers, text }] = crm.heard as [(typeof crm.heard)[0]]
  expect(JSON.parse(text)).toMatchObject({
    type: 'lead.qualified',
    data: {
      conversation,
      channel: 'widget',
      state: 'hot',
      facts: [{ slot: 'timeline', quote: 'by Friday' }],
    },
  })
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${text}`
  const key = Buffer.from(ana.secret.slice('whsec_'.length), 'base64')
  expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`)
  expect(Math.abs(Date.now() / 1000 - Number(headers['webhook-timestamp']))).toBeLessThan(60)
  expect(await pushes(ana)).toEqual([{ state: 'sent', attempts: 1, status: 200, error: null }])

  const kept = await database.query(`select to_jsonb(v) - 'key_id' as row from vault.secrets v`)
  expect(JSON.stringify([kept, functions.printed])).not.toContain(ana.secret)
})

test('what is not taken comes again under the same id, until it is', async () => {
  const ana = await openBakery()
  await qualify(ana, 'hot')
  crm.answers.push(500, 302)

  await functions.sweep()
  expect(await pushes(ana)).toEqual([
    { state: 'waiting', attempts: 1, status: 500, error: 'It answers with 500.' },
  ])
  expect(await webhook(ana)).toEqual({ state: 'failing', problem: 'It answers with 500.' })
  await functions.sweep() // not due yet
  expect(crm.heard).toHaveLength(1)

  await due(ana)
  await functions.sweep()
  expect(crm.heard).toHaveLength(2) // and nobody went where it led
  await due(ana)
  await functions.sweep()

  expect(new Set(crm.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  expect(new Set(crm.heard.map(({ text }) => text)).size).toBe(1)
  expect(await ana.query('select body from lead_pushes')).toEqual([{ body: null }]) // nobody needs it any more
  expect(await pushes(ana)).toEqual([{ state: 'sent', attempts: 3, status: 200, error: null }])
  expect(await webhook(ana)).toEqual({ state: 'well', problem: null })
})

test('whoever was sending it and died has no say any more', async () => {
  const ana = await openBakery()
  await qualify(ana, 'hot')
  const { call } = verbs(database)
  const [first] = await call('claim_lead_pushes', { max_pushes: 10, lease_seconds: 60 })
  await due(ana)
  await functions.sweep()
  await call('record_lead_push', {
    push_id: first!.id,
    attempt: 1,
    status: null,
    problem: 'No server answers there.',
  })

  expect(await pushes(ana)).toEqual([{ state: 'sent', attempts: 2, status: 200, error: null }])
})

test('after ten attempts, or a 410, a member may send it again', async () => {
  const ana = await openBakery()
  await qualify(ana, 'hot')
  const again = async () => {
    const [{ id }] = (await ana.query('select id from lead_pushes')) as [{ id: string }]
    return (await ana.desk.post(`lead-pushes/${id}/again`)).status
  }
  await database.query('update lead_pushes set attempts = 9 where company_id = $1', [ana.company.id])
  crm.answers.push(503, 410)
  await functions.sweep()
  expect(await pushes(ana)).toMatchObject([{ state: 'failed', attempts: 10 }])

  expect(await again()).toBe(204)
  await functions.sweep()
  expect(await pushes(ana)).toMatchObject([{ state: 'failed', attempts: 1, status: 410 }])
  expect(await webhook(ana)).toMatchObject({ state: 'gone' })
  await qualify(ana, 'hot')
  expect(await pushes(ana)).toHaveLength(1)

  expect(await again()).toBe(204)
  expect(await again()).toBe(409)
  await functions.sweep()
  expect(await pushes(ana)).toMatchObject([{ state: 'sent' }])
})

test('a test says what came back; a new secret signs from then on; once removed, nothing is sent', async () => {
  const ana = await openBakery()
  const path = `companies/${ana.company.id}/lead-webhook`
  crm.answers.push(404)
  expect(await ana.desk.post(`${path}/test`)).toMatchObject({ problem: 'It answers with 404.' })
  expect(await ana.desk.post(`${path}/test`)).toMatchObject({ problem: null })
  expect(JSON.parse(crm.heard[1]!.text)).toMatchObject({ type: 'lead.test', data: {} })

  expect(await ana.desk.post(path, { url: `${crm.url}/new` })).toEqual({ status: 200, secret: null })
  const { secret } = await ana.desk.post(`${path}/secret`)
  expect(secret).toMatch(/^whsec_[\w+/]{43}=$/)
  expect(secret).not.toBe(ana.secret)

  await qualify(ana, 'hot')
  expect(await ana.desk.post(`${path}/disconnect`)).toEqual({ status: 204 })
  crm.heard.length = 0
  await functions.sweep()
  expect(crm.heard).toEqual([])
  expect(await pushes(ana)).toMatchObject([{ state: 'failed', error: 'The webhook was removed.' }])
  const [row] = await database.query<{ left: number }>(
    'select count(*)::int as left from private.lead_webhook_secrets where company_id = $1',
    [ana.company.id],
  )
  expect(row).toEqual({ left: 0 })
})

test('is for owners and admins, and leads nowhere but out', async () => {
  const ana = await openBakery()
  const max = await openAccount(functions, 'Max')
  await hire(database, ana.company, { ...max, query: ana.query }, 'agent')
  const bo = await openOwner(functions, 'Bo', 'Bo’s Garage')
  const path = `companies/${ana.company.id}/lead-webhook`
  for (const desk of [openDesk(functions, max), bo.desk]) {
    for (const [route, body] of [['', { url: crm.url }], ['/secret'], ['/test'], ['/disconnect']] as const) {
      expect(await desk.post(`${path}${route}`, body)).toMatchObject({ status: 403, code: 'not_allowed' })
    }
  }
  expect(await bo.query('select from lead_webhooks')).toEqual([])
  expect(await ana.desk.post(path, { url: 'file:///etc/passwd' })).toMatchObject({
    status: 400,
    field: 'url',
  })
  expect(await ana.desk.post(path, { url: 'http://127.0.0.1:9/' })).toMatchObject({ status: 200 })
  expect(await ana.desk.post(`${path}/test`)).toMatchObject({ problem: 'No server answers there.' })
})
