/** Asked little, never twice; what was declined stays so, and what one channel heard the other knows. */
import { beforeAll, expect, test } from 'vitest'
import { leadTemplate } from '../../shared/lead/templates/lead-template.ts'
import { openTexting, type Texting } from '../support/open-texting.ts'
import { visitPage } from '../support/visit-page.ts'
import { openScene } from './scenarios/scene.ts'

const { functions, database, bakery, garage } = await openScene()
const fields = leadTemplate('bant', 'en').fields
/** The slots asked for in these texts, in order. */
const slotsIn = (texts: string[]) =>
  texts.flatMap(text =>
    fields
      .filter(({ question }) => question && Object.values(question).some(one => one && text.includes(one)))
      .map(({ slot }) => slot),
  )

let texting: Texting
beforeAll(async () => {
  await functions.start({ runtime: 'node', hasModel: false })
  texting = await openTexting(functions)
  await database.query(`update channels set purpose = 'qualify' where company_id <> $1`, [garage.id])
})

async function converse(company: typeof garage, ...lines: string[]) {
  const vi = visitPage(functions, company)
  const replies: { text: string; suggestions: string[] }[] = []
  let first = ''
  for (const line of lines) {
    const { reply, accepted, streamed } = await vi.asks(line)
    expect(streamed).toBe(reply?.text)
    replies.push({ text: reply?.text ?? '', suggestions: reply?.suggestions ?? [] })
    first ||= accepted.message.id
  }
  const [row] = await database.query<{ id: string }>(
    'select conversation_id as id from messages where id = $1',
    [first],
  )
  return { replies, texts: replies.map(({ text }) => text), id: row!.id }
}

const leadIn = (id: string) =>
  database.query<{ state: string; total: number; slots: string[] }>(
    `select l.state, l.total,
      array(select f.slot from lead_facts f where f.conversation_id = l.conversation_id order by f.at, f.slot) as slots
      from leads l where l.conversation_id = $1`,
    [id],
  )

test('a visitor is answered first, asked four things at most, each once, and can be written to', async () => {
  const { replies, texts, id } = await converse(
    bakery,
    'Hello',
    'Do you deliver?',
    'What you do most',
    'within the next two weeks',
    'about £300',
    'vi@office.example',
    'Which cakes are gluten free?',
  )

  expect(slotsIn(texts.slice(0, 1))).toEqual([])
  expect(texts[1]).toMatch(/^Yes, by cargo bike .*\n\nWhat would you like help with\?$/)
  expect(replies[1]!.suggestions).toContain('What you do most')
  expect(texts[2]).toBe('Thank you, I’ve noted that.\n\nWhen would you like this done?')
  expect(slotsIn(texts)).toEqual(['need', 'timeline', 'budget', 'email'])
  expect(await leadIn(id)).toEqual([
    { state: 'warm', total: 65, slots: ['need', 'timeline', 'budget', 'email'] },
  ])
})

test('who would rather not say is not asked for it again, and for nothing after the second time', async () => {
  const { texts, id } = await converse(
    bakery,
    'Do you deliver?',
    'I’d rather not say',
    'None of your business',
    'Which cakes are gluten free?',
    'Can I cancel my order?',
    'Do you deliver?',
  )

  expect(slotsIn(texts)).toEqual(['need', 'timeline'])
  expect(texts[2]).toBe('That’s fine.')
  expect(
    await database.query(
      `select details ->> 'slot' as slot from conversation_events
        where conversation_id = $1 and kind = 'question_declined' order by seq`,
      [id],
    ),
  ).toEqual([{ slot: 'need' }, { slot: 'timeline' }])
})

test('a texter is asked three things at most and never for a number; an assistant of another kind asks nothing', async () => {
  const tom = texting.meet('sms')
  for (const text of ['Do you deliver?', '1', 'within the next two weeks', 'about £300', 'Do you deliver?'])
    await tom.says(text)

  expect(slotsIn(tom.hears())).toEqual(['need', 'timeline', 'budget'])
  const { id } = await tom.conversation()
  expect(await leadIn(id)).toEqual([{ state: 'warm', total: 65, slots: ['need', 'timeline', 'budget'] }])
  expect(
    await database.query(`select quote from lead_facts where conversation_id = $1 and slot = 'need'`, [id]),
  ).toEqual([{ quote: '1' }])

  const supported = await converse(garage, 'We are 12 people, how much is it?', 'Do you deliver?')
  expect(slotsIn(supported.texts)).toEqual([])
  expect(await leadIn(supported.id)).toEqual([])
})

test('what was heard by text is known on WhatsApp: it is the same lead, and nothing is asked twice', async () => {
  const tom = texting.meet('sms')
  for (const text of ['Do you deliver?', '1', 'within the next two weeks']) await tom.says(text)
  const monday = await tom.conversation()
  const phones = functions.providers.phones
  await phones.send({
    phone: tom.phone,
    to: texting.lines.whatsapp,
    via: 'whatsapp',
    text: 'Can I cancel my order?',
  })
  await phones.send({
    phone: tom.phone,
    to: texting.lines.whatsapp,
    via: 'whatsapp',
    text: 'Do you deliver?',
  })
  await functions.providers.settled()

  const later = phones.received(tom.phone, texting.lines.whatsapp).map(message => message.text ?? '')
  expect(later.length).toBeGreaterThan(0)
  expect(slotsIn(later)).not.toContain('need')
  expect(slotsIn(later)).not.toContain('timeline')
  expect(
    await database.query(
      'select l.conversation_id as began from leads l join conversations c on c.contact_id = l.contact_id where c.id = $1',
      [monday.id],
    ),
  ).toEqual([{ began: monday.id }])
})

test('rules that cannot be read cost no answer', async () => {
  await database.query(
    `insert into lead_rules (company_id, version, rules) values ($1, 1, '{"fields": 1}')`,
    [bakery.id],
  )
  const { texts, id } = await converse(bakery, 'Do you deliver?')
  await database.query('delete from lead_rules where company_id = $1', [bakery.id])

  expect(texts[0]).toMatch(/^Yes, by cargo bike .* £40\.$/)
  expect(
    await database.query(
      `select kind from conversation_events where conversation_id = $1 and kind like 'qualifying%'`,
      [id],
    ),
  ).toEqual([{ kind: 'qualifying_failed' }])
})
