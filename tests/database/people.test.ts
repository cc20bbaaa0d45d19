import { describe, expect, test } from 'vitest'
import type { Sender } from '../../edge-functions/_platform/phone-verbs.ts'
import { hire } from '../support/open-company.ts'
import { newNumber, openLine } from '../support/open-line.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { type Person, signUp } from '../support/sign-up.ts'
import { texter } from '../support/text.ts'
import { verbs, visit } from '../support/visit.ts'
import { textingScene } from './support/texting-scene.ts'

const database = await openTestDatabase()
const { call } = verbs(database)

const contactOf = async (conversation_id: string) =>
  (
    await database.query<{ contact_id: string }>('select contact_id from conversations where id = $1', [
      conversation_id,
    ])
  )[0]!.contact_id

const living = 'select id, name from contacts where merged_into is null order by created_at'
const bsuid = () => `GB.${crypto.randomUUID().replaceAll('-', '')}`

describe('one phone in several spellings', () => {
  const spellings: [country: string, one: string, other: string, isOnePhone: boolean][] = [
    ['Brazil, with and without the ninth digit', '+5511987654321', '+551187654321', true],
    ['Brazil, a landline', '+551132654321', '+5511932654321', true], // no landline has nine digits
    ['Mexico, with and without the 1', '+5215512345678', '+525512345678', true],
    ['Argentina, with and without the 9', '+5491123456789', '+541123456789', true],
    ['the United States, which have one', '+14155550100', '+14155550101', false],
    ['Britain, whose numbers end alike', '+447700900123', '+441700900123', false],
    ['Brazil, in two cities', '+5511987654321', '+5521987654321', false],
    ['an id that is no number', 'GB.5511987654321', '+5511987654321', false],
  ]

  test.each(spellings)('%s', async (_country, one, other, isOnePhone) => {
    const keys = await database.query<{ key: string }>(
      'select private.match_key(v) as key from unnest($1::text[]) v',
      [[one, other]],
    )

    expect(keys[0]!.key === keys[1]!.key).toBe(isOnePhone)
  })

  test('a number of the United States and an id are their own keys', async () => {
    const [keys] = await database.query(
      `select private.match_key('+14155550100') as number, private.match_key('BR.55119') as id`,
    )
    expect(keys).toEqual({ number: '+14155550100', id: 'BR.55119' })
  })

  test('is one contact in one conversation, and keeps the spelling it came with', async () => {
    const { ana, line } = await textingScene(database, 'whatsapp')

    const first = await texter(database, line, { phone: '+551187654321' }).says('Olá')
    const second = await texter(database, line, { phone: '+5511987654321' }).says('Tudo bem?')

    expect(second.conversation_id).toBe(first.conversation_id)
    expect(await ana.query('select value from addresses')).toEqual([{ value: '+551187654321' }])
  })
})

describe('who hides their number', () => {
  const says = (line: { channelId: string }, sender: Partial<Sender>) =>
    texter(database, line, sender).says('Hello')

  test('is known by their id, and the number they show later joins it', async () => {
    const { ana, line } = await textingScene(database, 'whatsapp')
    const [user_id, phone] = [bsuid(), newNumber()]

    const hidden = await says(line, { phone: null, user_id, name: 'Tom' })
    const shown = await says(line, { phone, user_id })
    const byNumber = await says(line, { phone })

    expect(new Set([hidden, shown, byNumber].map(each => each.conversation_id)).size).toBe(1)
    expect(await ana.query('select value, user_id from addresses')).toEqual([{ value: phone, user_id }])
    expect(await ana.query(living)).toMatchObject([{ name: 'Tom' }])
  })

  test('whoever was known by their number stays so when an id comes along', async () => {
    const { ana, line } = await textingScene(database, 'whatsapp')
    const [user_id, phone] = [bsuid(), newNumber()]

    const before = await says(line, { phone })
    await says(line, { phone, user_id })
    const hidden = await says(line, { phone: null, user_id })

    expect(hidden.conversation_id).toBe(before.conversation_id)
    expect(await ana.query('select value, user_id from addresses')).toEqual([{ value: phone, user_id }])
  })

  test('turns out to be a known texter once they show the number; a member may say they are two', async () => {
    const { ana, juniper, line } = await textingScene(database, 'whatsapp')
    const sms = await openLine(database, ana, juniper)
    const [user_id, phone] = [bsuid(), newNumber()]
    const texted = await texter(database, sms, { phone }).says('Hello')
    const hidden = await says(line, { phone: null, user_id })
    expect(await contactOf(hidden.conversation_id)).not.toBe(await contactOf(texted.conversation_id))

    await says(line, { phone, user_id })
    expect(await contactOf(hidden.conversation_id)).toBe(await contactOf(texted.conversation_id))

    const [merge] = await ana.query<{ id: string; reason: string }>('select id, reason from contact_merges')
    expect(merge!.reason).toBe('number')
    await call('undo_merge', { member_id: ana.id, merge_id: merge!.id })
    await says(line, { phone, user_id })
    expect(await contactOf(hidden.conversation_id)).not.toBe(await contactOf(texted.conversation_id))
  })
})

test('one number by SMS and by WhatsApp is one contact with two conversations', async () => {
  const { ana, juniper, line, tom } = await textingScene(database)
  const whatsapp = await openLine(database, ana, juniper, 'whatsapp')

  const texted = await tom.says('Hello')
  const written = await texter(database, whatsapp, { ...tom.sender, name: 'Tom' }).says('Hello again')

  expect(written.conversation_id).not.toBe(texted.conversation_id)
  expect(await contactOf(written.conversation_id)).toBe(await contactOf(texted.conversation_id))
  expect(await ana.query('select kind, value from addresses order by kind')).toEqual([
    { kind: 'sms', value: tom.sender.phone },
    { kind: 'whatsapp', value: tom.sender.phone },
  ])
  expect(line.kind).toBe('sms')
})

test('the name a profile shows is taken once, and never over the one a member gave', async () => {
  const { ana, line, tom } = await textingScene(database, 'whatsapp')
  await tom.says('Hello')
  await texter(database, line, { ...tom.sender, name: ' Tom ' }).says('Hello')
  expect(await ana.query(living)).toMatchObject([{ name: 'Tom' }])

  await ana.query(`update contacts set name = 'Thomas'`)
  await texter(database, line, { ...tom.sender, name: 'T.' }).says('Hello')

  expect(await ana.query(living)).toMatchObject([{ name: 'Thomas' }])
})

describe('two contacts who are one person', () => {
  const merge = (member: Person, kept_id: string, merged_id: string) =>
    call('merge_contacts', { member_id: member.id, kept_id, merged_id })

  async function twoContacts() {
    const scene = await textingScene(database)
    const other = texter(database, scene.line)
    const [kept, merged] = [await scene.tom.says('Hello'), await other.says('Also me')]
    return {
      ...scene,
      other,
      kept: { ...kept, contact: await contactOf(kept.conversation_id) },
      merged: { ...merged, contact: await contactOf(merged.conversation_id) },
    }
  }

  async function mergedContacts() {
    const scene = await twoContacts()
    const done = await merge(scene.ana, scene.kept.contact, scene.merged.contact)
    if (!('merge_id' in done)) throw new Error(done.refused)
    return { ...scene, undo: { member_id: scene.ana.id, merge_id: done.merge_id } }
  }

  test('become one with one history, and what they write next belongs to it', async () => {
    const { ana, kept, merged, other } = await mergedContacts()

    await other.says('Still me')

    expect(await contactOf(merged.conversation_id)).toBe(kept.contact)
    expect(await ana.query(living)).toMatchObject([{ id: kept.contact }])
    expect(
      await ana.query('select from messages where conversation_id = $1', [merged.conversation_id]),
    ).toHaveLength(2)
  })

  test('become two again, with what was begun since on an address that moved', async () => {
    const { ana, juniper, line, kept, merged, other, undo } = await mergedContacts()
    const second = await openLine(database, ana, juniper)
    const since = await texter(database, second, other.sender).says('On your other number')
    expect(await contactOf(since.conversation_id)).toBe(kept.contact)

    expect(await call('undo_merge', undo)).toEqual({})

    expect(await contactOf(kept.conversation_id)).toBe(kept.contact)
    expect(await contactOf(merged.conversation_id)).toBe(merged.contact)
    expect(await contactOf(since.conversation_id)).toBe(merged.contact)
    expect(await texter(database, line, other.sender).says('Me')).toMatchObject({
      conversation_id: merged.conversation_id,
    })
    expect(await call('undo_merge', undo)).toEqual({ refused: 'undone_already' })
  })

  test('give back what one took over from the other, but not what was written since', async () => {
    const { ana, kept, merged } = await twoContacts()
    await ana.query(
      `update contacts set name = 'Tom', time_zone = 'Europe/Paris', is_blocked = true where id = $1`,
      [merged.contact],
    )
    const done = await merge(ana, kept.contact, merged.contact)
    const filled = 'select name, time_zone, is_blocked from contacts where id = $1'
    expect(await ana.query(filled, [kept.contact])).toEqual([
      { name: 'Tom', time_zone: 'Europe/Paris', is_blocked: true },
    ])
    await ana.query(`update contacts set time_zone = 'Europe/London' where id = $1`, [kept.contact])

    await call('undo_merge', { member_id: ana.id, merge_id: (done as { merge_id: string }).merge_id })

    expect(await ana.query(filled, [kept.contact])).toEqual([
      { name: null, time_zone: 'Europe/London', is_blocked: false },
    ])
  })

  test('come back whole even when the other one was merged on', async () => {
    const { ana, line, kept, merged, undo } = await mergedContacts()
    const third = await texter(database, line).says('Third')
    await merge(ana, await contactOf(third.conversation_id), kept.contact)

    await call('undo_merge', undo)

    expect(await contactOf(merged.conversation_id)).toBe(merged.contact)
    expect(await contactOf(kept.conversation_id)).toBe(await contactOf(third.conversation_id))
  })

  test('are not merged twice, with themselves, by viewers or across companies', async () => {
    const { ana, juniper, kept, merged } = await mergedContacts()
    const stranger = await twoContacts()
    const viewer = await signUp(database, 'Max')
    await hire(database, juniper, viewer, 'viewer')

    expect(await merge(ana, kept.contact, kept.contact)).toEqual({ refused: 'same_contact' })
    expect(await merge(ana, kept.contact, merged.contact)).toEqual({ refused: 'merged_already' })
    expect(await merge(ana, merged.contact, kept.contact)).toEqual({ refused: 'merged_already' })
    for (const [member, one, two] of [
      [ana, kept.contact, stranger.kept.contact],
      [stranger.ana, kept.contact, merged.contact],
      [viewer, kept.contact, merged.contact],
    ] as const) {
      expect(await merge(member, one, two)).toEqual({ refused: 'unknown_contact' })
    }
    const [done] = await ana.query<{ id: string }>('select id from contact_merges')
    for (const member of [viewer, stranger.ana]) {
      expect(await call('undo_merge', { member_id: member.id, merge_id: done!.id })).toEqual({
        refused: 'unknown_merge',
      })
    }
  })
})

describe('a code that a visitor texts', () => {
  async function codeScene() {
    const scene = await textingScene(database)
    const vi = visit(database, scene.juniper)
    const received = await vi.says('Do you deliver?')
    if (!('turn' in received) || !received.turn) throw new Error('Vi was refused')
    const conversation = received.turn.conversation
    const made = await call('make_link_code', { member_id: scene.ana.id, conversation_id: conversation })
    if (!('code' in made)) throw new Error(made.refused)
    return { ...scene, vi, conversation, ...made }
  }

  test('proves they are the visitor, once, whatever its case and spacing', async () => {
    const { ana, line, tom, code, numbers, conversation } = await codeScene()
    expect(numbers).toEqual([{ kind: 'sms', number: line.number }])
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)

    const linked = await tom.says(` ${code.slice(0, 4)}-${code.slice(4).toLowerCase()} `)

    expect(linked).toMatchObject({ turn: null, has_delivery: true })
    expect(await contactOf(conversation)).toBe(await contactOf(linked.conversation_id))
    expect(await ana.query(`select text from messages where author = 'system'`)).toEqual([
      { text: expect.stringMatching(/it is you/) },
    ])

    const thief = await texter(database, line).says(code)
    expect(await contactOf(conversation)).not.toBe(await contactOf(thief.conversation_id))
    expect(thief.turn).not.toBeNull() // just another text
  })

  test('leaves the question they asked before it to be answered, and is none itself', async () => {
    const { tom, code } = await codeScene()
    const { conversation_id, turn } = await tom.says('Do you deliver?')
    await tom.says(code)

    const brief = await call('begin_turn', { conversation_id, turn: turn!, lease_seconds: 60 })

    expect(brief?.questions.map(question => question.text)).toEqual(['Do you deliver?'])
  })

  test('is none for another company, nor after half an hour', async () => {
    const scene = await codeScene()
    const { tom: stranger } = await textingScene(database)
    const theirs = await stranger.says(scene.code)
    expect(await contactOf(scene.conversation)).toBeNull()
    expect(theirs.turn).not.toBeNull()

    await database.query(`update private.link_codes set expires_at = now() where conversation_id = $1`, [
      scene.conversation,
    ])
    await scene.tom.says(scene.code)

    expect(await contactOf(scene.conversation)).toBeNull()
  })

  test('is made anew each time, by members who answer, where there is a number to text', async () => {
    const { ana, juniper, tom, conversation, code } = await codeScene()
    await call('make_link_code', { member_id: ana.id, conversation_id: conversation })
    await tom.says(code)
    expect(await contactOf(conversation)).toBeNull()

    const viewer = await signUp(database, 'Max')
    await hire(database, juniper, viewer, 'viewer')
    expect(await call('make_link_code', { member_id: viewer.id, conversation_id: conversation })).toEqual({
      refused: 'unknown_conversation',
    })
    await database.query('update lines set released_at = now() where company_id = $1', [juniper.id])
    expect(await call('make_link_code', { member_id: ana.id, conversation_id: conversation })).toEqual({
      refused: 'no_numbers',
    })
  })

  test('can be taken back like any merge: the visitor is somebody of their own again', async () => {
    const { ana, tom, code, conversation } = await codeScene()
    const linked = await tom.says(code)
    const [merge] = await ana.query<{ id: string }>(`select id from contact_merges where reason = 'code'`)

    await call('undo_merge', { member_id: ana.id, merge_id: merge!.id })

    expect(await contactOf(conversation)).not.toBe(await contactOf(linked.conversation_id))
  })
})
