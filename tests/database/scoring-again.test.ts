/** What is stored of a lead is what its events say, whatever happened in between; and nobody's newer word is overwritten. */
import { expect, test } from 'vitest'
import { scoreAgain } from '../../edge-functions/_lead/score-again.ts'
import type { LeadBrief } from '../../edge-functions/_platform/lead-brief.ts'
import { isRefused } from '../../edge-functions/_platform/refused.ts'
import { rescoreLeads } from '../../edge-functions/jobs/rescore-leads.ts'
import type { FactValue } from '../../shared/lead/fact.ts'
import type { LeadRules } from '../../shared/lead/lead-rules.ts'
import { fadeScore } from '../../shared/lead/score/fade-score.ts'
import { bant } from '../../shared/lead/templates/bant.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { type Texter, texter } from '../support/text.ts'
import { reply, verbs } from '../support/visit.ts'
import { leadOutcome, said } from './support/lead-outcome.ts'
import { replayLead } from './support/replay-lead.ts'
import { textingScene } from './support/texting-scene.ts'

const database = await openTestDatabase()
const door = verbs(database)
const { call } = door
const rescore = () => rescoreLeads({ database: door, log: () => {} })

/** Websites from 2 500 pounds, hot from 30; authority counts for ten, the need for thirty. */
const changed: LeadRules = {
  ...bant,
  fields: bant.fields.map(field => {
    if (field.slot === 'need') return { ...field, weight: 30 }
    if (field.slot !== 'authority' || field.type !== 'enum') return field
    const [decides, ...others] = field.options
    return {
      ...field,
      weight: 10,
      options: [{ ...decides!, points: 10 }, ...others.map(one => ({ ...one, points: 0 }))],
    }
  }),
  thresholds: { hot: 30, warm: 15 },
  minimum_price: { amount: 2500, currency: 'GBP' },
  service_area: ['BS'],
}

async function leadScene() {
  const scene = await textingScene(database)
  await scene.ana.query(`update channels set purpose = 'qualify'`)
  const versions: LeadRules[] = [bant]
  const lead_id = async (conversation: string) =>
    (
      await scene.ana.query<{ id: string }>(
        'select id from leads where conversation_id = $1 order by created_at desc, id desc limit 1',
        [conversation],
      )
    )[0]!.id
  const ofAna = { member_id: scene.ana.id }
  return {
    ...scene,
    other: texter(database, scene.line),
    lead_id,
    knows: async (conversation: string, slot: string, value: FactValue | null) =>
      call('record_fact', { ...ofAna, lead_id: await lead_id(conversation), fact: { slot, value } }),
    moves: async (conversation: string, new_state: string, reason: string | null = null) =>
      call('move_lead', { ...ofAna, lead_id: await lead_id(conversation), new_state, reason }),
    async saves(rules: LeadRules) {
      const version = versions.push(rules) - 2
      await call('save_lead_rules', { ...ofAna, company_id: scene.juniper.id, version, rules })
    },
    /** Every open lead that is not stale, beside what its events say of it. */
    async compares() {
      const rows = await scene.ana.query<{ id: string }>(
        `select id, fit, intent, total, cell, bucket, parts, disqualified from leads
          where is_open and not is_stale order by created_at, id`,
      )
      for (const { id, ...stored } of rows) {
        expect(stored).toEqual(await replayLead(scene.ana.query, id, version => versions[version]!))
      }
      return rows.length
    },
  }
}

/** Somebody texts, and the turn tells one fact of them: the whole text. `meanwhile`: once it was read, and before it is told. */
async function tells(
  who: Texter,
  text: string,
  slot: string,
  value: string | number,
  { meanwhile, ...more }: { meanwhile?: () => Promise<unknown>; state?: string; why?: string } = {},
) {
  const { conversation_id, turn } = await who.says(text)
  const [row] = await database.query<{ lead: LeadBrief }>('select private.brief_lead($1) as lead', [
    conversation_id,
  ])
  const { said: lines, facts: known, seen = null } = row!.lead
  const lead = leadOutcome({ facts: [said(lines.at(-1)!.id, slot, value, text)], known, seen })
  await meanwhile?.()
  const stored = await call('record_reply', {
    conversation_id,
    turn: turn!,
    reply: reply({ lead: { ...lead, ...more } }),
  })
  expect(stored.refused).toBeUndefined()
  return conversation_id
}

test('through edits, new rules, merging and its undoing, a loss and a new beginning, a score is what its events say', async () => {
  const { ana, tom, other, saves, knows, moves, compares, ...scene } = await leadScene()
  const one = await tells(tom, 'I decide', 'authority', 'decides')
  const two = await tells(other, 'M1 1AA', 'place', 'M1 1AA')
  await knows(one, 'budget', { amount: 3000, currency: 'GBP' })
  await knows(one, 'authority', null)
  await knows(two, 'company_fit', 12)
  expect(await compares()).toBe(0)
  await rescore()
  expect(await compares()).toBe(2)

  await saves(changed)
  expect(await ana.query('select from leads where is_stale')).toHaveLength(2)
  // as the leads beyond the latest two thousand are: not marked, and by rules that hold no more
  await database.query('update leads set is_stale = false where id = $1', [await scene.lead_id(two)])
  expect(await rescore()).toEqual({ scored: 2 })
  expect(await compares()).toBe(2)
  expect(await ana.query('select state, rules_version from leads order by created_at, id')).toEqual([
    { state: 'qualifying', rules_version: 1 },
    { state: 'disqualified', rules_version: 1 },
  ])

  const contacts = await ana.query<{ id: string }>(
    'select contact_id as id from leads order by created_at, id',
  )
  const merge = { member_id: ana.id, kept_id: contacts[0]!.id, merged_id: contacts[1]!.id }
  const merged = await call('merge_contacts', merge)
  await rescore()
  expect(await compares()).toBe(1)
  expect(await ana.query('select state from leads where is_open')).toEqual([{ state: 'disqualified' }])
  await moves(one, 'qualifying', 'They moved to Bristol.')
  await tells(other, 'We are 40 by now', 'company_fit', 40)
  await rescore()
  expect(await compares()).toBe(1)
  if (isRefused(merged)) throw new Error(merged.refused)
  await call('undo_merge', { member_id: ana.id, merge_id: merged.merge_id })
  await rescore()
  expect(await compares()).toBe(2)

  await knows(one, 'name', 'Tom')
  await moves(one, 'lost', 'Too far away')
  await tells(tom, 'We all decide', 'authority', 'shares')
  await rescore()
  expect(await compares()).toBe(2)
  const again = await scene.lead_id(one)
  expect(await ana.query('select state, total from leads where id = $1', [again])).toEqual([
    { state: 'qualifying', total: 3 },
  ])
  expect(await knows(one, 'authority', 'decides')).toMatchObject({ to_score: {} })
  await rescore()
  expect(await ana.query('select total from leads where id = $1', [again])).toEqual([{ total: 13 }])
})

test('what was reckoned before the rules changed, or before somebody wrote, is not stored', async () => {
  await rescore() // nothing of other companies is left
  const { ana, tom, knows, saves, compares } = await leadScene()
  const id = await tells(tom, 'I decide', 'authority', 'decides')
  await knows(id, 'company_fit', 12)
  const early = (await call('stale_leads', { after_company: null, max_leads: 9 }))!
  await tells(tom, 'BS1 4AA', 'place', 'BS1 4AA')

  expect(await call('record_scores', scoreAgain(early))).toMatchObject([{ total: 28, is_stale: false }])
  expect(await ana.query(`select from conversation_events where kind = 'lead_scored'`)).toHaveLength(2)

  await knows(id, 'company_fit', 300)
  const before = (await call('stale_leads', { after_company: null, max_leads: 9 }))!
  await saves(changed)
  expect(await call('record_scores', scoreAgain(before))).toMatchObject([{ total: 28, is_stale: true }])
  await tells(tom, 'No idea', 'budget', 'unsure') // by a turn that began under the old rules
  expect(await ana.query('select rules_version, is_stale from leads')).toEqual([
    { rules_version: 0, is_stale: true },
  ])
  expect(await rescore()).toEqual({ scored: 1 })
  expect(await compares()).toBe(1)
  expect(await ana.query('select rules_version, is_stale from leads')).toEqual([
    { rules_version: 1, is_stale: false },
  ])
})

test('what a member decides while a turn runs holds; the turn adds what was said, and the clock the score', async () => {
  const { ana, tom, saves, knows, moves, compares } = await leadScene()
  const stands = () => ana.query('select state, disqualified, is_stale from leads')
  await saves(changed)
  const id = await tells(tom, 'M1 1AA', 'place', 'M1 1AA')
  await rescore()
  const disqualified = { rule: 'area', quote: 'M1 1AA' }
  expect(await stands()).toMatchObject([{ state: 'disqualified', disqualified, is_stale: false }])

  await tells(tom, 'We are 12', 'company_fit', 12, {
    ...{ state: 'needs_review', why: 'objection' }, // whoever disagrees is looked at, whatever else is known by now
    meanwhile: () => knows(id, 'budget', { amount: 3000, currency: 'GBP' }),
  })
  expect(await stands()).toMatchObject([{ state: 'needs_review', disqualified, is_stale: true }])
  await rescore()
  expect(await stands()).toMatchObject([{ state: 'needs_review', disqualified, is_stale: false }])

  await tells(tom, 'I decide', 'authority', 'decides', {
    ...{ state: 'disqualified', why: 'area' },
    meanwhile: () => moves(id, 'qualifying', 'They moved to Bristol.').then(() => moves(id, 'auto')),
  })
  expect(await stands()).toEqual([{ state: 'qualifying', disqualified: null, is_stale: true }])
  await rescore()
  expect(await compares()).toBe(1)
  expect(await stands()).toEqual([{ state: 'hot', disqualified: null, is_stale: false }])
})

test('whoever writes no more stands where the score is, and only the cell grows cold', async () => {
  const { ana, juniper, tom } = await leadScene()
  await tells(tom, 'I decide', 'authority', 'decides')
  await database.query(
    `update leads set intent_at = intent_at - interval '28 days', signals = signals || jsonb_build_object('last_contact_at',
      to_char(now() - interval '28 days', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) where company_id = $1`,
    [juniper.id],
  )
  const [before] = await ana.query<{ total: number; bucket: string }>('select total, bucket from leads')
  expect(await rescore()).toEqual({ scored: 1 })

  const [row] = await ana.query<
    Parameters<typeof fadeScore>[0] & { state: string; total: number; cell: string }
  >('select state, total, bucket, fit, intent, intent_at::text, parts, cell from leads')
  expect(row).toMatchObject({ ...before, state: 'cold', intent: 3 })
  expect(fadeScore(row!, new Date())).toEqual({ intent: 1, cell: 'C3' })
  expect(await rescore()).toEqual({ scored: 0 })
})

test('who sees no company counts no leads, and every state is counted for who does', async () => {
  const { ana, juniper, tom, other, moves } = await leadScene()
  const bo = (await textingScene(database)).ana
  await tells(tom, 'I decide', 'authority', 'decides')
  await moves(await tells(other, 'I decide', 'authority', 'decides'), 'won')
  const count = (who: typeof ana, more = '') =>
    who.query(`select state, leads::int from count_leads($1${more}) order by state collate "C"`, [juniper.id])

  expect(await count(ana)).toEqual([
    { state: 'qualifying', leads: 1 },
    { state: 'won', leads: 1 },
  ])
  expect(await count(ana, ', since => now()')).toEqual([])
  expect(await count(bo)).toEqual([])
})
