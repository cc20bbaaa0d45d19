/** Who is asked to come, one after the other; what the owner and the visitor are told; what a member who leaves leaves behind. */
import { expect, test } from 'vitest'
import { silently } from '../../edge-functions/_channels/channel.ts'
import { replyToTurn } from '../../edge-functions/_inbox/reply-to-turn.ts'
import { openModels } from '../../edge-functions/_model/open-models.ts'
import type { HandOffVerbs } from '../../edge-functions/_platform/hand-off-verbs.ts'
import { hire, type Role } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { type Person, signUp } from '../support/sign-up.ts'
import { reply, turnOf, type Visitor, verbs, visit } from '../support/visit.ts'
import { type TextingScene, textingScene } from './support/texting-scene.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

type HandOff = {
  id: string
  step: number
  rule: string
  claim: string
  offered_to: string | null
  claimed_by: string | null
}

async function openTeam(): Promise<TextingScene & { hires(name: string, role?: Role): Promise<Person> }> {
  const scene = await textingScene(database)
  return {
    ...scene,
    async hires(name, role = 'agent') {
      const person = await signUp(database, name)
      await hire(database, scene.juniper, person, role)
      return person
    },
  }
}

async function asks({ juniper }: TextingScene): Promise<{ vi: Visitor; conversation_id: string }> {
  const vi = visit(database, juniper)
  const { conversation } = turnOf(await vi.says('Can I talk to a person?'))
  await call('ask_for_person', { ...vi.site, token_hash: vi.token!, notice: 'Somebody will come.' })
  return { vi, conversation_id: conversation }
}

async function handOffOf(conversation_id: string): Promise<HandOff> {
  const rows = await database.query<HandOff>(
    'select * from hand_offs where conversation_id = $1 order by created_at desc limit 1',
    [conversation_id],
  )
  return rows[0]!
}

type Words = Partial<HandOffVerbs['pass_on_hand_off']['args']>

/** Lets the timer run out, and takes the step that follows. */
async function runsOut(conversation_id: string, words: Words = {}) {
  const { id, step } = await handOffOf(conversation_id)
  await database.query(`update hand_offs set due_at = now() - interval '1 second' where id = $1`, [id])
  return call('pass_on_hand_off', {
    ...{
      hand_off_id: id,
      step,
      opens_at: null,
      owner_text: 'Somebody waits.',
      honest_word: 'Nobody came yet.',
    },
    ...words,
  })
}

const events = (conversation_id: string, kind: string) =>
  database.query<{ details: Record<string, unknown> }>(
    'select details from conversation_events where conversation_id = $1 and kind = $2 order by seq',
    [conversation_id, kind],
  )

test('whoever is free is asked in turn, nobody twice; then the owner is told, and the visitor the truth, once', async () => {
  const scene = await openTeam()
  const [max, vera] = [await scene.hires('Max'), await scene.hires('Vera', 'viewer')]
  const { vi, conversation_id } = await asks(scene)
  const first = await handOffOf(conversation_id)
  await runsOut(conversation_id)
  const second = await handOffOf(conversation_id)
  const late = await call('pass_on_hand_off', {
    ...{ hand_off_id: first.id, step: first.step, opens_at: null, owner_text: '-', honest_word: '-' },
  })
  const told = await runsOut(conversation_id)

  expect([first.offered_to, second.offered_to].sort()).toEqual([scene.ana.id, max.id].sort())
  expect([first.offered_to, second.offered_to]).not.toContain(vera.id)
  expect(late).toEqual({ refused: 'changed_meanwhile' })
  expect(told).toMatchObject({ did: 'owner_told' })
  expect(await runsOut(conversation_id).catch(() => 'no timer')).toBe('no timer')
  expect(await handOffOf(conversation_id)).toMatchObject({ claim: 'owner_told', due_at: null })
  expect(await events(conversation_id, 'owner_told')).toMatchObject([
    { details: { by: null, why: 'no_phone', message: expect.stringMatching(/under Company, Your phone/) } },
  ])
  expect(await events(conversation_id, 'honest_word')).toMatchObject([{ details: { said: true } }])
  const read = await call('read_messages', { ...vi.site, token_hash: vi.token!, after_seq: 2 })
  expect(read).toMatchObject({ messages: [{ author: 'system', text: 'Nobody came yet.' }] })
})

test('the owner’s text goes once to the phone they have proven, from the company’s number, and waits for the morning', async () => {
  const scene = await openTeam()
  await database.query(
    `update members set phone = '+447700900555', phone_verified_at = now() where user_id = $1`,
    [scene.ana.id],
  )
  const owed = (ids: string[]) =>
    database.query(
      `select t.phone, t.text, t.due_at > now() as waits from private.owner_texts t
      join hand_offs h on h.id = t.hand_off_id where h.conversation_id = any ($1)`,
      [ids],
    )
  const [day, night] = [await asks(scene), await asks(scene)]
  await runsOut(day.conversation_id)
  await database.query(
    `update companies set quiet_from = (now() at time zone time_zone)::time - interval '1 hour',
      quiet_until = (now() at time zone time_zone)::time + interval '1 hour' where id = $1`,
    [scene.juniper.id],
  )
  await runsOut(night.conversation_id)

  const text = { phone: '+447700900555', text: 'Somebody waits.' }
  expect(await owed([day.conversation_id])).toEqual([{ ...text, waits: false }])
  expect(await owed([night.conversation_id])).toEqual([{ ...text, waits: true }])
  const [claimed, again] = await Promise.all([
    call('claim_owner_texts', { max_texts: 5, lease_seconds: 60 }),
    call('claim_owner_texts', { max_texts: 5, lease_seconds: 60 }),
  ])
  expect([...claimed, ...again]).toMatchObject([
    { to: { phone: '+447700900555' }, from: { number: scene.line.number }, provider: 'twilio' },
  ])
})

test('outside business hours nobody is asked: the timer waits, and only a hot lead is news for the owner', async () => {
  const scene = await openTeam()
  await scene.hires('Max')
  const opens_at = new Date(Date.now() + 8 * 3_600_000).toISOString()
  const asking = await asks(scene)
  const hot = visit(database, scene.juniper)
  const { conversation } = turnOf(await hot.says('How much is a cake for eighty?'))
  await database.query(`insert into leads (company_id, conversation_id, state) values ($1, $2, 'hot')`, [
    scene.juniper.id,
    conversation,
  ])
  const waited = [
    await runsOut(asking.conversation_id, { opens_at }),
    await runsOut(conversation, { opens_at }),
  ]

  expect(waited).toMatchObject([{ did: 'waited' }, { did: 'waited' }])
  expect(await handOffOf(conversation)).toMatchObject({ claim: 'offered', reason: 'qualified' })
  expect(await events(asking.conversation_id, 'owner_told')).toEqual([])
  expect(await events(conversation, 'owner_told')).toHaveLength(1)
  expect(await events(conversation, 'honest_word')).toEqual([])
  const [timer] = await database.query<{ minutes: number }>(
    `select extract(epoch from due_at - $2)::int / 60 as minutes from hand_offs where conversation_id = $1`,
    [conversation, opens_at],
  )
  expect(timer).toEqual({ minutes: 5 })
})

test('nothing is said by machine to whoever has opted out, nor on a line where it is switched off', async () => {
  const scene = await openTeam()
  const { conversation_id, turn } = await scene.tom.says('Can I talk to a person?')
  await call('record_reply', { conversation_id, turn: turn!, reply: reply({ hands_over: true }) })
  await scene.tom.says('STOP')
  await runsOut(conversation_id)
  await scene.ana.query('update lines set is_answering = false')
  const off = (await scene.tom.says('START')).conversation_id
  await database.query(`update hand_offs set claim = 'offered', due_at = now() where conversation_id = $1`, [
    off,
  ])
  await runsOut(off)

  expect(await events(conversation_id, 'honest_word')).toMatchObject([
    { details: { said: false, why: 'opted_out' } },
    { details: { said: false, why: 'switched_off' } },
  ])
})

test('a lead is whose claim it was; of two who claim at once one has it, and whoever leaves leaves nobody waiting', async () => {
  const scene = await openTeam()
  const max = await scene.hires('Max')
  const { conversation_id } = await asks(scene)
  const [lead] = await database.query<{ id: string }>(
    `insert into leads (company_id, conversation_id, state) values ($1, $2, 'hot') returning id`,
    [scene.juniper.id, conversation_id],
  )
  const { id } = await handOffOf(conversation_id)
  const claims = await Promise.all(
    [scene.ana, max].map(member => call('claim_hand_off', { member_id: member.id, hand_off_id: id })),
  )
  const { claimed_by } = await handOffOf(conversation_id)
  const ownerOf = async () =>
    (await database.query<{ owner_id: string }>('select owner_id from leads where id = $1', [lead!.id]))[0]!
      .owner_id

  expect(claims.filter(claim => 'refused' in claim)).toEqual([{ refused: 'claimed_already' }])
  expect(await ownerOf()).toBe(claimed_by)
  expect(
    await call('claim_hand_off', { member_id: (await signUp(database, 'Bo')).id, hand_off_id: id }),
  ).toEqual({
    refused: 'unknown_hand_off',
  })

  await call('hand_over', { member_id: scene.ana.id, conversation_id, new_mode: 'assistant' })
  await call('hand_over', { member_id: max.id, conversation_id, new_mode: 'member' })
  await database.query('update leads set owner_id = $2 where id = $1', [lead!.id, max.id])
  await database.query('delete from auth.users where id = $1', [max.id]) // the account, and so whatever was its

  expect(await handOffOf(conversation_id)).toMatchObject({
    reason: 'left',
    claim: 'offered',
    owes_word: true,
  })
  expect(await ownerOf()).toBeNull()
  await runsOut(conversation_id) // the clock asks at once
  expect(await handOffOf(conversation_id)).toMatchObject({ claim: 'offered', offered_to: scene.ana.id })
})

test('whoever signs off keeps what they have until the visitor wants something', async () => {
  const scene = await openTeam()
  const max = await scene.hires('Max')
  const { vi, conversation_id } = await asks(scene)
  const message_id = crypto.randomUUID()
  await call('reply_as_member', { member_id: max.id, conversation_id, message_id, text: 'Here I am.' })
  await call('set_availability', { member_id: max.id, company_id: scene.juniper.id, is_available: false })
  const before = await handOffOf(conversation_id)
  await vi.says('And is it gluten free?')

  expect(before).toMatchObject({ claim: 'claimed', claimed_by: max.id })
  expect(await handOffOf(conversation_id)).toMatchObject({
    claim: 'offered',
    reason: 'left',
    owes_word: true,
  })
  await runsOut(conversation_id)
  expect(await handOffOf(conversation_id)).toMatchObject({ claim: 'offered', offered_to: scene.ana.id })
})

test('whoever has been gone since before there was a timer is missed when the visitor writes', async () => {
  const scene = await openTeam()
  const { vi, conversation_id } = await asks(scene)
  const gone = await signUp(database, 'Max')
  await database.query(
    `update hand_offs set claim = 'claimed', due_at = null, claimed_by = $2 where conversation_id = $1`,
    [conversation_id, gone.id],
  )
  await database.query(`update conversations set mode = 'member' where id = $1`, [conversation_id])
  await vi.says('Are you still there?')

  expect(await handOffOf(conversation_id)).toMatchObject({ reason: 'left', claim: 'offered' })
})

test('a fault of a hand-off costs nobody an answer, nor a member the word; the clock calls for who was left waiting', async () => {
  const scene = await openTeam()
  const vi = visit(database, scene.juniper)
  const { conversation, turn } = turnOf(await vi.says('Can I talk to a person?'))
  const clock = () => call('due_hand_offs', { max_hand_offs: 100 })
  await database.query(`alter table hand_offs add constraint broken check (company_id is null) not valid`)
  await database.query(`alter table lead_pushes add constraint broken check (company_id is null) not valid`)
  await database.query(`insert into lead_webhooks (company_id, url) values ($1, 'https://crm.test')`, [
    scene.juniper.id,
  ])
  try {
    const [lead] = await database.query<{ state: string }>(
      `insert into leads (company_id, conversation_id, state) values ($1, $2, 'hot') returning state`,
      [scene.juniper.id, conversation],
    )
    const replied = await call('record_reply', {
      conversation_id: conversation,
      turn,
      reply: reply({ hands_over: true }),
    })
    await clock()
    const other = visit(database, scene.juniper)
    const taken = await call('reply_as_member', {
      ...{ member_id: scene.ana.id, conversation_id: turnOf(await other.says('Hello?')).conversation },
      ...{ message_id: crypto.randomUUID(), text: 'Here I am.' },
    })

    expect(lead).toEqual({ state: 'hot' })
    expect(replied).toMatchObject({ mode: 'waiting', reply: { author: 'assistant' } })
    expect(taken).not.toHaveProperty('refused')
    expect(await events(conversation, 'hand_off_failed')).toEqual([{ details: { code: '23514' } }])
  } finally {
    await database.query('alter table hand_offs drop constraint broken')
    await database.query('alter table lead_pushes drop constraint broken')
  }
  await clock()
  expect(await handOffOf(conversation)).toMatchObject({ reason: 'asked', claim: 'offered' })
})

test('somebody is called for even if nothing can be said of when they come', async () => {
  const scene = await openTeam()
  const vi = visit(database, scene.juniper)
  const turn = turnOf(await vi.says('Can I talk to a person?'))
  const models = openModels({ groq: null, functionsUrl: '' })
  const unreadable = { ...turn.hand_off!, holidays: 'none' as never, hours: 'always' as never }
  await replyToTurn(
    { ...turn, hand_off: unreadable },
    { database: verbs(database), models, log: () => {}, functionsUrl: '' },
    silently,
  )

  expect(await handOffOf(turn.conversation)).toMatchObject({ reason: 'asked', claim: 'offered' })
})

test('a hand-off that cannot be looked after makes room for others', async () => {
  const scene = await openTeam()
  const { conversation_id } = await asks(scene)
  const { id } = await handOffOf(conversation_id)
  await database.query(`update hand_offs set due_at = now() where id = $1`, [id])
  const due = async () => (await call('due_hand_offs', { max_hand_offs: 1000 })).map(held => held.id)
  const before = await due()
  await call('put_off_hand_off', { hand_off_id: id })

  expect(before).toContain(id)
  expect(await due()).not.toContain(id)
  await expect(
    database.query(`insert into contacts (company_id, language) values ($1, 'pt_BR')`, [scene.juniper.id]),
  ).rejects.toThrow(/contacts_language_check/)
})

test('the routing table: the first rule that fits somebody free decides', async () => {
  const scene = await openTeam()
  const [max, pia] = [await scene.hires('Max'), await scene.hires('Pia')]
  const { conversation_id } = await asks(scene)
  const say = (slot: string, value: string) =>
    `insert into lead_facts (company_id, conversation_id, slot, value, quote, source, confidence, at)
      select company_id, id, '${slot}', '"${value}"', '', 'crm', 1, now() from conversations where id = $1`
  const route = (changes: string[], reason = 'qualified', asked: string[] = []) =>
    database.transaction(
      async query => {
        for (const change of changes) await query(change, change.includes('$1') ? [conversation_id] : [])
        const [chosen] = await query<{ rule: string; member_id: string | null }>(
          `select r.* from conversations c, private.route_hand_off(c, null, $2, $3) r where c.id = $1`,
          [conversation_id, reason, asked],
        )
        return [
          chosen!.rule,
          { [scene.ana.id]: 'Ana', [max.id]: 'Max', [pia.id]: 'Pia' }[chosen!.member_id ?? ''],
        ]
      },
      { rollback: true },
    )
  const member = (id: string, change: string) => `update members set ${change} where user_id = '${id}'`
  const german = [
    member(pia.id, `languages = '{de-AT}'`),
    `update conversations set language = 'de' where id = $1`,
  ]
  const cakes = [member(max.id, `services = '{cakes}'`), say('need', 'cakes')]
  const north = [member(pia.id, `regions = '{BS1}'`), say('place', 'BS1 5TR')]
  const named = [`update messages set text = 'Is Max there? I want a person.' where conversation_id = $1`]
  const hadThem = [
    `insert into hand_offs (company_id, conversation_id, reason, rule, claim, claimed_by, claimed_at)
      select company_id, id, 'asked', 'load', 'over', '${pia.id}', now() from conversations where id = $1`,
  ]
  const busy = (id: string) =>
    `insert into hand_offs (company_id, conversation_id, reason, rule, claim, claimed_by)
      select c.company_id, c.id, 'taken', 'none', 'claimed', '${id}' from conversations c
      where c.company_id = '${scene.juniper.id}' and c.id <> $1 limit 1`
  const elsewhere = await asks(scene)
  await database.query(`update conversations set mode = 'member' where id = $1`, [elsewhere.conversation_id])
  await database.query('delete from hand_offs where company_id = $1', [scene.juniper.id])
  await database.query('delete from private.member_offers where company_id = $1', [scene.juniper.id])

  const recent = (id: string) =>
    `insert into private.member_offers (company_id, member_id, offered_at) values ('${scene.juniper.id}', '${id}', now())`
  expect(await route([...german, ...hadThem, busy(pia.id), recent(scene.ana.id)], 'urgent')).toEqual([
    'urgent',
    'Max',
  ])
  expect(await route([...german, ...hadThem, ...named], 'asked')).toEqual(['person', 'Max'])
  expect(await route([...cakes, ...hadThem])).toEqual(['owner', 'Pia'])
  expect(await route([...german, ...cakes])).toEqual(['language', 'Pia'])
  expect(await route([...cakes, ...north])).toEqual(['service', 'Max'])
  expect(await route(north)).toEqual(['region', 'Pia'])
  expect(await route([member(pia.id, `regions = '{BS1}'`), say('place', 'BS11 9AA')])).toContain('load')
  expect(await route([busy(scene.ana.id), recent(max.id)])).toEqual(['load', 'Pia'])
  expect(await route([member(pia.id, 'is_available = false'), ...german])).toContain('load')
  expect(await route([...german], 'qualified', [pia.id])).toContain('load')
  expect(await route([], 'asked', [scene.ana.id, max.id, pia.id])).toEqual(['queue', undefined])
})
