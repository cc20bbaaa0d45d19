/** One open lead a person; facts with their words; what moves when two contacts turn out to be one, and back. */
import { describe, expect, test } from 'vitest'
import type { LeadBrief } from '../../edge-functions/_platform/lead-brief.ts'
import { currentFacts } from '../../shared/lead/facts/current-facts.ts'
import type { LeadRules } from '../../shared/lead/lead-rules.ts'
import { findDisqualification } from '../../shared/lead/score/find-disqualification.ts'
import { bant } from '../../shared/lead/templates/bant.ts'
import { type Company, hire, openCompany } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { signUp } from '../support/sign-up.ts'
import { type Texter, texter } from '../support/text.ts'
import { reply, turnOf, verbs, visit } from '../support/visit.ts'
import { leadOutcome, said } from './support/lead-outcome.ts'
import { replayLead } from './support/replay-lead.ts'
import { textingScene } from './support/texting-scene.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

async function leadScene() {
  const scene = await textingScene(database)
  await scene.ana.query(`update channels set purpose = 'qualify'`)
  return { ...scene, other: texter(database, scene.line) }
}

const read = async (conversation_id: string): Promise<LeadBrief | null> => {
  const [row] = await database.query<{ lead: LeadBrief | null }>('select private.brief_lead($1) as lead', [
    conversation_id,
  ])
  return row!.lead
}

/** Somebody texts, and the turn tells one fact of them: the whole text. */
async function tells(who: Texter, text: string, slot: string, value: string | number) {
  const { conversation_id, turn } = await who.says(text)
  const before = (await read(conversation_id))!
  const fact = said(before.said.at(-1)!.id, slot, value, text)
  const stored = await call('record_reply', {
    conversation_id,
    turn: turn!,
    reply: reply({ lead: leadOutcome({ facts: [fact], known: before.facts, seen: before.seen ?? null }) }),
  })
  expect(stored.refused).toBeUndefined()
  return conversation_id
}

const slots = async (conversation_id: string) => (await read(conversation_id))!.facts.map(fact => fact.slot)
const contactOf = async (id: string) =>
  (
    await database.query<{ contact_id: string }>('select contact_id from conversations where id = $1', [id])
  )[0]!.contact_id
const openLeads =
  'select conversation_id, contact_id, is_stale from leads where is_open order by created_at, id'

test('somebody is one open lead however often they write, and what they said is known', async () => {
  const { ana, tom } = await leadScene()
  const id = await tells(tom, 'I decide', 'authority', 'decides')
  await tells(tom, 'There are 12 of us', 'company_fit', 12)

  expect(await ana.query(openLeads)).toEqual([
    { conversation_id: id, contact_id: await contactOf(id), is_stale: false },
  ])
  expect(await slots(id)).toEqual(['authority', 'company_fit'])
  expect((await read(id))?.asked).toMatchObject([{ slot: 'budget' }, { slot: 'budget' }])
})

describe('two contacts who are one person', () => {
  async function mergedLeads() {
    const scene = await leadScene()
    const kept = await tells(scene.tom, 'I decide', 'authority', 'decides')
    const merged = await tells(scene.other, 'There are 12 of us', 'company_fit', 12)
    const contacts = { kept: await contactOf(kept), merged: await contactOf(merged) }
    const done = await call('merge_contacts', {
      member_id: scene.ana.id,
      kept_id: contacts.kept,
      merged_id: contacts.merged,
    })
    if (!('merge_id' in done)) throw new Error(done.refused)
    return { ...scene, kept, merged, contacts, merge_id: done.merge_id }
  }

  test('are one open lead that knows what both said, and is to be scored again', async () => {
    const { ana, kept, merged, contacts } = await mergedLeads()

    expect(await ana.query(openLeads)).toEqual([
      { conversation_id: kept, contact_id: contacts.kept, is_stale: true },
    ])
    for (const id of [kept, merged]) expect(await slots(id)).toEqual(['authority', 'company_fit'])
  })

  test('become two leads again, each with what was said on its own phone, also since', async () => {
    const { ana, other, kept, merged, contacts, merge_id } = await mergedLeads()
    await tells(other, 'Ask for Vi', 'name', 'Vi')
    expect(await slots(kept)).toContain('name')

    await call('undo_merge', { member_id: ana.id, merge_id })

    expect(await ana.query(openLeads)).toEqual([
      { conversation_id: kept, contact_id: contacts.kept, is_stale: true },
      { conversation_id: merged, contact_id: contacts.merged, is_stale: true },
    ])
    expect(await slots(kept)).toEqual(['authority'])
    expect(await slots(merged)).toEqual(['company_fit', 'name'])
  })
})

test('a number given on the website brings what was said there to whoever texts from it: too little to be turned away for', async () => {
  const { ana, juniper, line, tom } = await leadScene()
  const bo = await signUp(database, 'Bo')
  const garage = await openCompany(bo, 'The garage', 'Europe/London')
  await database.query(`update channels set purpose = 'qualify' where company_id = $1`, [garage.id])
  const phone = tom.sender.phone!
  const types = async (company: Company, facts: [slot: string, value: string][]) => {
    const page = visit(database, company)
    for (const [slot, value] of facts) {
      const { conversation, turn } = turnOf(await page.says(value))
      const { said: lines } = (await read(conversation))!
      const fact = said(lines.at(-1)!.id, slot, value, value)
      const lead = leadOutcome({ facts: [fact] })
      await call('record_reply', { conversation_id: conversation, turn, reply: reply({ lead }) })
    }
  }
  const asTom: [string, string][] = [
    ...[['need', 'A cake'] as [string, string], ['name', 'Tim'] as [string, string]],
    ...[['place', 'EH1'] as [string, string], ['crew', 'vi@office.example'] as [string, string]],
  ]
  await types(juniper, [...asTom, ['phone', phone]])
  await types(juniper, [
    ['authority', 'none'],
    ['phone', phone],
    ['phone', '+447911123456'],
  ]) // a slip, put right
  await types(garage, [
    ['timeline', 'later'],
    ['phone', phone],
  ])

  const id = await tells(tom, 'A tart', 'need', 'A tart')
  const other = await tells(texter(database, line), 'I decide', 'authority', 'decides')

  const { facts } = (await read(id))!
  expect(facts.map(({ slot, value, source, confidence }) => [slot, value, source, confidence])).toEqual([
    ['need', 'A cake', 'elsewhere', 0.79],
    ['place', 'EH1', 'elsewhere', 0.79],
    ['need', 'A tart', 'visitor', 0.9],
  ])
  expect(await slots(other)).toEqual(['authority'])
  const [lead] = await ana.query<{ id: string; total: number }>(
    'select id, total from leads where conversation_id = $1',
    [id],
  )
  expect(await replayLead(ana.query, lead!.id, () => bant)).toMatchObject({ total: lead!.total })
  expect(findDisqualification({ ...bant, service_area: ['BS'] }, currentFacts(facts)).disqualified).toBeNull()
  await tom.says('And a pie')
  expect(await slots(id)).toEqual(['need', 'place', 'need'])
  await database.query(`delete from conversations where id = (
    select conversation_id from lead_facts where value = '"EH1"' and source = 'visitor')`)
  expect(await slots(id)).toEqual(['need'])
})

test('a fact needs a message of the conversation and words that stand in it; nobody changes one', async () => {
  const { ana, tom, other } = await leadScene()
  const id = await tells(tom, 'I decide', 'authority', 'decides')
  const elsewhere = await tells(other, 'Ask for Bo', 'name', 'Bo')
  const [own, foreign] = [(await read(id))!.said[0]!.id, (await read(elsewhere))!.said[0]!.id]
  const { turn } = await tom.says('Do you deliver?')
  const facts = [said(own, 'budget', 'unsure', 'no idea'), said(foreign, 'name', 'Bo', 'Ask for Bo')]
  await call('record_reply', {
    conversation_id: id,
    turn: turn!,
    reply: reply({ lead: leadOutcome({ facts }) }),
  })

  expect(await slots(id)).toEqual(['authority'])
  await expect(database.query(`update lead_facts set value = '"none"'`)).rejects.toThrow()
  await database.query('delete from conversations where id = $1', [id])
  expect(await ana.query('select conversation_id from leads')).toEqual([{ conversation_id: elsewhere }])
  expect(await ana.query('select slot from lead_facts')).toEqual([{ slot: 'name' }])
})

test('what a member decided no answer changes; a lead that is won leaves only who it was', async () => {
  const { ana, tom } = await leadScene()
  const id = await tells(tom, 'Ask for Tom', 'name', 'Tom')
  await tells(tom, 'I decide', 'authority', 'decides')
  await database.query(
    `select private.move_lead(id, $1, 'won', 'member', 'paid', $2) from leads where conversation_id = $1`,
    [id, ana.id],
  )
  await tells(tom, 'There are 12 of us', 'company_fit', 12)

  expect(await ana.query('select state from leads order by created_at, id')).toEqual([
    { state: 'won' },
    { state: 'qualifying' },
  ])
  expect(await slots(id)).toEqual(['name', 'company_fit'])
})

test('an assistant that asks nothing reads nothing, which is what every channel begins with', async () => {
  const { ana, tom } = await textingScene(database)
  const { conversation_id, turn } = await tom.says('We are 12 people')

  expect(await read(conversation_id)).toEqual({ purpose: 'faq' })
  await call('record_reply', { conversation_id, turn: turn!, reply: reply() })
  expect(await ana.query('select from leads')).toEqual([])
})

test('what cannot be stored of a lead costs no answer', async () => {
  const { ana, tom } = await leadScene()
  const { conversation_id, turn } = await tom.says('We are 12 people')
  const lead = { ...leadOutcome({ facts: [] }), state: 'no such state' }
  const stored = await call('record_reply', { conversation_id, turn: turn!, reply: reply({ lead }) })

  expect(stored.reply?.text).toBe('Yes, we do.')
  expect(
    await ana.query(`select kind from conversation_events where kind like '%lead%' or kind like 'qual%'`),
  ).toEqual([{ kind: 'qualifying_failed' }])
  expect(await ana.query('select from leads')).toEqual([])
})

test.each([
  ['brief_lead', 'lead'],
  ['brief_booking_of', 'booking'],
] as const)('a fault of %s costs no answer', async (name, part) => {
  const { ana, juniper } = await leadScene()
  const [whole] = await database.query<{ text: string }>('select pg_get_functiondef($1::regproc) as text', [
    `private.${name}`,
  ])
  await database.query(
    `create or replace function private.${name}(conversation_id uuid) returns jsonb language plpgsql stable
      as $$ begin perform 1 / 0; end $$`,
  )
  try {
    const brief = turnOf(await visit(database, juniper).says('Do you deliver?'))
    expect(brief).toMatchObject({ questions: [{ text: 'Do you deliver?' }], [part]: null })
    expect(
      await ana.query(
        `select kind from conversation_events where conversation_id = $1 and kind like 'qual%'`,
        [brief.conversation],
      ),
    ).toEqual([{ kind: 'qualifying_failed' }])
  } finally {
    await database.query(whole!.text)
  }
})

test('rules are saved from the version they were made from, by owners and admins, and every version stays', async () => {
  const { ana, juniper } = await leadScene()
  const max = await signUp(database, 'Max')
  await hire(database, juniper, max, 'agent')
  const save = (member_id: string, version: number, rules: LeadRules = bant) =>
    call('save_lead_rules', { member_id, company_id: juniper.id, version, rules })

  expect(await save(ana.id, 0)).toEqual({ version: 1 })
  expect(await save(ana.id, 0)).toEqual({ refused: 'changed_meanwhile' })
  expect(await save(ana.id, 1)).toEqual({ version: 2 })
  expect(await save(max.id, 2)).toEqual({ refused: 'unknown_company' })
  expect(await ana.query('select version from lead_rule_versions order by version')).toEqual([
    { version: 1 },
    { version: 2 },
  ])
})
