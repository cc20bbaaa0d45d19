/** Somebody asks for a person: what they are told, who hears of it while nobody comes, and what whoever comes is told. */
import { afterEach, beforeAll, expect, test } from 'vitest'
import { newNumber } from '../../support/new-number.ts'
import { openTexting, type Texter, type Texting } from '../../support/open-texting.ts'
import { visitPage } from '../../support/visit-page.ts'
import type { Scene } from './scene.ts'

const always = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }])

export function handOffs({ functions, database }: Scene): void {
  const { twilio, phones } = functions.providers
  const mobile = newNumber('77')
  let bakery: Texting

  beforeAll(async () => {
    bakery = await openTexting(functions)
    phones.add({ number: mobile })
    await database.query('update members set phone = $2, phone_verified_at = now() where user_id = $1', [
      ...[bakery.ana.id, mobile],
    ])
    await bakery.ana.query(
      `update companies set quiet_from = '00:00', quiet_until = '00:00', hours = $2 where id = $1`,
      [...[bakery.ana.company.id, always]],
    )
  })
  afterEach(() => twilio.switches.reset())

  /** The clock, once every timer has run out and every wait is over. */
  async function sweepLater() {
    await database.query(`update hand_offs set due_at = now() - interval '1 second' where claim = 'offered'`)
    await database.query(
      `update private.owner_texts set due_at = now() - interval '1 second',
        uncertain_since = uncertain_since - interval '1 minute' where state in ('waiting', 'sending')`,
    )
    return bakery.sweepLater()
  }
  const asks = async (): Promise<Texter> => {
    const tom = bakery.meet('sms')
    await tom.says('Can I talk to a person?')
    await expect.poll(tom.hears).toHaveLength(1)
    return tom
  }
  /** What Ana heard of one of them. */
  const ownerHears = async (tom: Texter) => {
    const { id } = await tom.conversation()
    return phones
      .received(mobile)
      .flatMap(({ text }) => (text?.includes(`/conversations/${id}`) ? [text] : []))
  }
  const eventsOf = async (tom: Texter) => {
    const rows = await bakery.ana.query<{ kind: string }>(
      `select kind from conversation_events where conversation_id = $1 and kind ~ 'owner|hand_off|honest' order by seq`,
      [(await tom.conversation()).id],
    )
    return rows.map(({ kind }) => kind)
  }
  const all = ['hand_off_offered', 'owner_told', 'honest_word', 'owner_text_sent']

  test('Tom is told when somebody is likely to come; nobody does, so Ana gets a text, and Tom the truth, once', async () => {
    const tom = await asks()
    await sweepLater()
    await sweepLater()

    await expect
      .poll(tom.hears)
      .toEqual([
        expect.stringMatching(
          /^I've told the team at Juniper & Rye.*They're there now.*AI assistant of Juniper & Rye$/s,
        ),
        expect.stringMatching(/nobody has come yet/),
      ])
    await expect.poll(() => ownerHears(tom)).toHaveLength(1)
    expect(await eventsOf(tom)).toEqual(all)
  })

  test('while Twilio is down Ana’s text waits, and when its answer is lost it is looked for: it comes once', async () => {
    const tom = await asks()
    twilio.switches.turn({ isDown: true })
    await sweepLater()
    const whileDown = await eventsOf(tom)
    twilio.switches.reset()
    await sweepLater() // looks first whether it went out all the same
    await sweepLater()
    await expect.poll(() => ownerHears(tom)).toHaveLength(1)
    await database.query(
      `update private.owner_texts t set state = 'sending', provider_id = null from hand_offs h
        where h.id = t.hand_off_id and h.conversation_id = $1`,
      [(await tom.conversation()).id],
    )
    await sweepLater()
    await sweepLater()

    expect(whileDown).toEqual(all.slice(0, 3))
    expect(await ownerHears(tom)).toHaveLength(1)
    expect(await eventsOf(tom)).toEqual([...all, 'owner_text_sent'])
  })

  test('while they are closed nobody is asked till morning; what is urgent is passed on at any hour', async () => {
    const far = (new Date().getUTCDay() + 3) % 7
    const hours = always.map((day, at) => (at === far ? day : []))
    await bakery.ana.query(`update companies set hours = $2, quiet_until = '23:59' where id = $1`, [
      bakery.ana.company.id,
      hours,
    ])
    const [tom, tess] = [await asks(), bakery.meet('sms')]
    await tess.says('I smell gas in your shop!')
    await expect.poll(tess.hears).toHaveLength(1)
    await sweepLater()
    await bakery.ana.query(`update companies set hours = $2, quiet_until = '00:00' where id = $1`, [
      bakery.ana.company.id,
      always,
    ])
    await database.query(
      `update private.owner_texts set due_at = due_at - interval '1 second' where due_at < now() + interval '1 minute'`,
    )
    await bakery.sweepLater()

    await expect.poll(() => ownerHears(tess)).toHaveLength(1)
    expect(await ownerHears(tom)).toEqual([])
    expect(await eventsOf(tom)).toEqual(['hand_off_offered', 'hand_off_waits'])
  })

  test('on the website the button says when, too; whoever claims it reads the story and has the word', async () => {
    const vi = visitPage(functions, bakery.ana.company)
    const { message } = await vi.asksPlainly('Do you bake for eighty people?')
    const asked = await (await vi.posts('/person', {})).json()
    const [row] = await bakery.ana.query<{ id: string }>(
      'select h.id from hand_offs h join messages m on m.conversation_id = h.conversation_id where m.id = $1',
      [message.id],
    )
    const packet = await bakery.ana.desk.get(`hand-offs/${row!.id}/packet`)
    const claimed = await bakery.ana.desk.post(`hand-offs/${row!.id}/claim`)

    expect(asked).toMatchObject({
      mode: 'waiting',
      message: { text: expect.stringMatching(/They’re there now/) },
    })
    expect(packet).toMatchObject({
      hand_off: { reason: 'asked', rule: 'load', claim: 'offered' },
      summary: [
        expect.stringMatching(/on the website: 1 message/),
        expect.any(String),
        'They asked for a person.',
      ],
      open_question: { text: 'Do you bake for eighty people?' },
      consent: 'none',
      next_line: expect.stringContaining('Do you bake for eighty people?'),
    })
    expect(claimed).toMatchObject({ status: 200, mode: 'member', claimed_by: bakery.ana.id })
    expect(await bakery.ana.desk.post(`hand-offs/${crypto.randomUUID()}/claim`)).toMatchObject({
      status: 404,
      code: 'unknown_hand_off',
    })
  })
}
