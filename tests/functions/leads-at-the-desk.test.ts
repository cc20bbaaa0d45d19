/** What members do with leads at the desk: say what they know, decide, own, and set the rules; each as their role allows. */
import { beforeAll, expect, test } from 'vitest'
import type { LeadRules } from '../../shared/lead/lead-rules.ts'
import { bant } from '../../shared/lead/templates/bant.ts'
import { leadOutcome, said } from '../database/support/lead-outcome.ts'
import { openAccount } from '../support/open-account.ts'
import { hire, type Role } from '../support/open-company.ts'
import { openDesk } from '../support/open-desk.ts'
import { type Owner, openOwner } from '../support/open-owner.ts'
import { reply, turnOf, verbs, visit } from '../support/visit.ts'
import { openScene } from './scenarios/scene.ts'

const { functions, database } = await openScene()
const { call } = verbs(database)
let [ana, bo] = [null! as Owner, null! as Owner]
beforeAll(async () => {
  await functions.start({ runtime: 'node', hasModel: false })
  ana = await openOwner(functions, 'Ana', 'Juniper & Rye')
  bo = await openOwner(functions, 'Bo', 'Bo’s Garage')
  await ana.query(`update channels set purpose = 'qualify'`)
})

/** Works for Ana. */
async function colleague(name: string, role: Role) {
  const account = await openAccount(functions, name)
  await hire(database, ana.company, { ...account, query: ana.query }, role)
  return { ...account, desk: openDesk(functions, account) }
}

/** Vi asks in the widget, and says where she is. */
async function meetVi() {
  const vi = visit(database, ana.company)
  const says = async (text: string, slot: string, value: string | number) => {
    const { conversation, turn, lead } = turnOf(await vi.says(text))
    const known = lead && 'said' in lead ? lead : null
    const facts = [said(known!.said.at(-1)!.id, slot, value, text)]
    const told = leadOutcome({ facts, known: known!.facts, seen: known!.seen ?? null })
    await call('record_reply', { conversation_id: conversation, turn, reply: reply({ lead: told }) })
    return conversation
  }
  const conversation = await says('M1 1AA', 'place', 'M1 1AA')
  const [row] = await ana.query<{ id: string }>('select id from leads where conversation_id = $1', [
    conversation,
  ])
  const id = row!.id
  return {
    id,
    says,
    stands: async () => (await ana.query('select state, total, moved_by from leads where id = $1', [id]))[0],
    events: (kind: string) =>
      ana.query<{ member_id: string; details: object }>(
        'select member_id, details from conversation_events where conversation_id = $1 and kind = $2 order by seq',
        [conversation, kind],
      ),
  }
}

test('what an agent knows of a lead holds whatever is said later, and counts at once', async () => {
  const [agent, vi] = [await colleague('Max', 'agent'), await meetVi()]
  const knows = (slot: string, value: unknown) => agent.desk.post(`leads/${vi.id}/facts`, { slot, value })

  expect(await knows('authority', 'decides')).toEqual({
    status: 200,
    lead: { state: 'qualifying', total: 18 },
  })
  await vi.says('My boss decides', 'authority', 'none')
  expect(await vi.stands()).toMatchObject({ total: 18 })
  expect(await knows('company_fit', 12)).toMatchObject({ lead: { total: 28 } })
  expect(await knows('authority', null)).toMatchObject({ lead: { total: 13 } })
  expect((await vi.events('fact_recorded')).filter(event => event.member_id)).toMatchObject([
    { member_id: agent.id, details: { slot: 'authority', value: 'decides', source: 'member', quote: '' } },
    { member_id: agent.id, details: { slot: 'company_fit', value: 12 } },
    { member_id: agent.id, details: { slot: 'authority', value: null } },
  ])
  for (const [slot, value] of [
    ['authority', 'the boss'],
    ['company_fit', 'twelve'],
    ['signals', 3],
    ['shoe_size', 44],
  ] as const) {
    expect(await knows(slot, value)).toMatchObject({ status: 422, code: 'invalid_value' })
  }
})

test('where a member puts a lead no answer moves it, until it is given back', async () => {
  const vi = await meetVi()
  const moves = (state: string, reason?: string) => ana.desk.post(`leads/${vi.id}/move`, { state, reason })

  expect(await moves('lost')).toMatchObject({ status: 400, code: 'invalid_request', field: 'reason' })
  expect(await moves('booked')).toMatchObject({ status: 400 })
  expect(await moves('hot', 'She called')).toEqual({ status: 200, state: 'hot' })
  await vi.says('I decide', 'authority', 'decides')
  expect(await vi.stands()).toEqual({ state: 'hot', total: 18, moved_by: 'member' })
  expect(await moves('auto')).toEqual({ status: 200, state: 'cold' })
  expect(await vi.stands()).toEqual({ state: 'cold', total: 18, moved_by: 'assistant' })
  expect(await moves('lost', 'Too far away')).toEqual({ status: 200, state: 'lost' })
  expect(await ana.desk.post(`leads/${vi.id}/facts`, { slot: 'name', value: 'Vi' })).toMatchObject({
    status: 409,
    code: 'lead_closed',
  })
  expect(await vi.events('lead_moved')).toMatchObject([
    { member_id: null, details: { to: 'qualifying' } },
    { member_id: ana.id, details: { from: 'qualifying', to: 'hot', reason: 'She called' } },
    { member_id: null, details: { from: 'hot', to: 'cold' } },
    { member_id: ana.id, details: { to: 'lost', reason: 'Too far away' } },
  ])

  await vi.says('We are 12', 'company_fit', 12) // a lead of its own
  expect(await moves('warm')).toMatchObject({ status: 409, code: 'has_open_lead' })
})

test('rules are tried on the leads there are, saved, and reckoned with; who was turned away can be let in for good', async () => {
  const [admin, agent] = [await colleague('Ada', 'admin'), await colleague('Al', 'agent')]
  const vi = await meetVi()
  await ana.desk.post(`leads/${vi.id}/facts`, { slot: 'name', value: 'Vi' })
  const rules: LeadRules = { ...bant, service_area: ['BS'] }
  const at = `companies/${ana.company.id}/lead-rules`

  const broken = { ...rules, thresholds: { hot: 10, warm: 40 } }
  for (const path of [at, `${at}/preview`]) {
    expect(await admin.desk.post(path, { version: 0, rules: broken })).toMatchObject({
      status: 422,
      code: 'invalid_rules',
      issues: [{ path: ['thresholds', 'hot'], message: 'Hot begins at 10; it must begin above warm.' }],
    })
    expect(await agent.desk.post(path, { version: 0, rules })).toMatchObject({
      status: 403,
      code: 'not_allowed',
    })
    expect(await bo.desk.post(path, { version: 0, rules })).toMatchObject({
      status: 403,
      code: 'not_allowed',
    })
  }
  const { changed, moves } = await admin.desk.post(`${at}/preview`, { rules })
  expect(changed).toContainEqual({
    ...{ lead: vi.id, name: 'Vi', from: 'cold', to: 'disqualified' },
    ...{ total_before: 3, total_after: 3 },
  })
  expect(moves).toContainEqual({ from: 'cold', to: 'disqualified', leads: (changed as []).length })

  expect(await admin.desk.post(at, { version: 0, rules })).toEqual({ status: 200, version: 1 })
  expect(await ana.desk.post(at, { version: 0, rules })).toMatchObject({
    status: 409,
    code: 'changed_meanwhile',
  })
  await functions.sweep()
  expect(await vi.stands()).toMatchObject({ state: 'disqualified' })

  await agent.desk.post(`leads/${vi.id}/move`, { state: 'qualifying', reason: 'We go there on Fridays' })
  expect(await agent.desk.post(`leads/${vi.id}/move`, { state: 'auto' })).toEqual({
    status: 200,
    state: 'cold',
  })
  expect(await vi.events('disqualification_reversed')).toEqual([
    { member_id: agent.id, details: { lead: vi.id, rule: 'area', reason: 'We go there on Fridays' } },
  ])
  await ana.desk.post(at, { version: 1, rules: { ...rules, service_area: ['BS', 'BA'] } })
  await functions.sweep()
  expect(await vi.stands()).toMatchObject({ state: 'cold' })
})

test('a lead is somebody’s who may answer; a viewer and another company are told that there is none', async () => {
  const [agent, viewer] = [await colleague('Mia', 'agent'), await colleague('Val', 'viewer')]
  const vi = await meetVi()
  const assign = (member: string | null) => agent.desk.post(`leads/${vi.id}/owner`, { member })

  expect(await assign(agent.id)).toEqual({ status: 200, owner: agent.id })
  for (const nobody of [viewer.id, bo.id]) {
    expect(await assign(nobody)).toMatchObject({ status: 409, code: 'unknown_member' })
  }
  expect(await assign(null)).toEqual({ status: 200, owner: null })
  expect(await vi.events('lead_assigned')).toMatchObject([
    { member_id: agent.id, details: { from: null, to: agent.id } },
    { details: { from: agent.id, to: null } },
  ])
  for (const { desk } of [viewer, bo]) {
    for (const [verb, body] of [
      ['move', { state: 'hot' }],
      ['facts', { slot: 'name', value: 'Vi' }],
      ['owner', { member: null }],
    ] as const) {
      expect(await desk.post(`leads/${vi.id}/${verb}`, body)).toMatchObject({
        status: 404,
        code: 'unknown_lead',
      })
    }
  }
})
