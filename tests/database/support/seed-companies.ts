/** Two companies with rows in every table, a member of every role in the first, and a stranger. */
import { bant } from '../../../shared/lead/templates/bant.ts'
import type { Database } from '../../../supabase/local/stack/database/database.ts'
import { addEntry, type Company, hire, openCompany, type Role } from '../../support/open-company.ts'
import { openLine } from '../../support/open-line.ts'
import { type Person, signUp } from '../../support/sign-up.ts'
import { texter } from '../../support/text.ts'
import { reply, turnOf, verbs, visit } from '../../support/visit.ts'
import { leadOutcome, said } from './lead-outcome.ts'
import { modelCall } from './model-call.ts'

export type TwoCompanies = { own: Company; other: Company; staff: Record<Role, Person>; stranger: Person }

export async function seedCompanies(database: Database): Promise<TwoCompanies> {
  const [ana, bo] = [await signUp(database, 'Ana'), await signUp(database, 'Bo')]
  const staff = { owner: ana } as Record<Role, Person>
  const own = await openCompany(ana, 'Juniper & Rye')
  for (const role of ['admin', 'agent', 'viewer'] as const) {
    staff[role] = await signUp(database, role)
    await hire(database, own, staff[role], role)
  }
  const other = await openCompany(bo, "Bo's Garage")
  await fill(database, own, ana)
  await fill(database, other, bo)
  return { own, other, staff, stranger: await signUp(database, 'Stranger') }
}

async function fill(database: Database, company: Company, owner: Person): Promise<void> {
  const entry = await addEntry(owner, company, 'Do you deliver?', 'Yes, in Bristol.')
  await owner.query('update entries set alternatives = $2 where id = $1', [entry, ['Home delivery']])
  await addModel(database, company, owner)
  await talk(database, company, owner)
  await write(database, company, owner)
  await book(database, company, owner)
  await push(database, company, owner)
  await verbs(database).call('invite_member', {
    ...{ member_id: owner.id, company_id: company.id, email: 'ben@juniper.example', name: 'Ben' },
    ...{ role: 'agent', token_hash: `hash of ${company.id}` },
  })
}

/** Tells somebody of the lead, who became hot. */
async function push(database: Database, company: Company, owner: Person): Promise<void> {
  await verbs(database).call('connect_lead_webhook', {
    ...{
      member_id: owner.id,
      company_id: company.id,
      url: 'https://crm.example/leads',
      secret: 'whsec_c2VlZA==',
    },
  })
  await database.query(`update leads set state = 'hot' where company_id = $1`, [company.id])
}

/** One service that one person does, and somebody who comes for it. */
async function book(database: Database, company: Company, owner: Person): Promise<void> {
  const [service] = await owner.query<{ id: string }>(
    `insert into services (company_id, name, minutes) values ($1, 'Advice', 30) returning id`,
    [company.id],
  )
  const [staff] = await owner.query<{ id: string }>(
    `insert into staff (company_id, name) values ($1, 'Max') returning id`,
    [company.id],
  )
  await owner.query('insert into service_staff (company_id, service_id, staff_id) values ($1, $2, $3)', [
    ...[company.id, service!.id, staff!.id],
  ])
  const { conversation } = turnOf(await visit(database, company).says('May I come by?'))
  await verbs(database).call('hold_slot', {
    ...{
      conversation_id: conversation,
      turn: 1,
      service_id: service!.id,
      staff_id: staff!.id,
      visitor_zone: null,
    },
    starts_at: new Date(Date.now() + 3 * 86_400_000).toISOString(),
  })
}

async function addModel(database: Database, company: Company, owner: Person): Promise<void> {
  await verbs(database).call('add_model', {
    member_id: owner.id,
    company_id: company.id,
    provider: 'openai',
    base_url: null,
    model: 'gpt-5-mini',
    task: 'phrase',
    key: 'sk-seed',
    input_price_micros: null,
    output_price_micros: null,
  })
}

/** One question answered from the entry, with a lead and a fact of it, one that nobody could answer, one visit. */
async function talk(database: Database, company: Company, owner: Person): Promise<void> {
  const { call } = verbs(database)
  const vi = visit(database, company)
  const visit_id = crypto.randomUUID()
  await call('record_visit', {
    ...vi.site,
    client: vi.client,
    visit_id,
    page: company.origin,
    referrer: null,
    is_engaged: true,
  })
  const first = turnOf(await vi.says('Do you deliver?', { visit: visit_id }))
  await call('save_lead_rules', { member_id: owner.id, company_id: company.id, version: 0, rules: bant })
  const [asked] = await database.query<{ id: string }>('select id from messages where conversation_id = $1', [
    first.conversation,
  ])
  const lead = leadOutcome({ facts: [said(asked!.id, 'name', 'Vi', 'deliver')] })
  const sources = first.questions[0]!.matches.map(match => match.version)
  await call('record_reply', {
    conversation_id: first.conversation,
    turn: first.turn,
    reply: reply({ sources, model_calls: [modelCall], lead }),
  })
  const second = turnOf(await vi.says('Do you sell snow tyres?'))
  const unknown = reply({ text: 'I do not know.', outcome: 'unknown' })
  await call('record_reply', { conversation_id: second.conversation, turn: second.turn, reply: unknown })
}

/** By WhatsApp: a question that is answered, a picture, somebody who opts out and is found to be known already. */
async function write(database: Database, company: Company, owner: Person): Promise<void> {
  const { call } = verbs(database)
  const line = await openLine(database, owner, company, 'whatsapp')
  const [tom, also] = [texter(database, line, { name: 'Tom' }), texter(database, line)]
  const { conversation_id, turn } = await tom.says('Do you deliver?')
  await call('record_reply', { conversation_id, turn: turn!, reply: reply() })
  await also.says('My cake', { kind: 'image', attachments: [picture] })
  await also.says('STOP')
  const [kept, merged] = await database.query<{ id: string }>(
    'select id from contacts where company_id = $1 order by created_at',
    [company.id],
  )
  await call('merge_contacts', { member_id: owner.id, kept_id: kept!.id, merged_id: merged!.id })
  await call('record_templates', { channel_id: line.channelId, templates: [template] })
}

const picture = {
  kind: 'image' as const,
  content_type: 'image/jpeg',
  file_name: null,
  byte_size: null,
  source: { url: 'https://media.example/cake', media_id: null },
}

const template = {
  name: 'cake_ready',
  language: 'en',
  category: 'UTILITY',
  status: 'APPROVED',
  parameter_format: 'POSITIONAL' as const,
  components: [],
  body: 'Your cake is ready.',
  variables: [],
}
