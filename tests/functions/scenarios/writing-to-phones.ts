/** A member writes to whoever texted: what leaves at once, what the gate refuses, what gets another chance, who is who. */
import { afterEach, beforeAll, expect, test } from 'vitest'
import { newNumber } from '../../support/new-number.ts'
import { type Owner, openOwner } from '../../support/open-owner.ts'
import { visitPage } from '../../support/visit-page.ts'
import type { Scene } from './scene.ts'

export function writingToPhones({ functions, database }: Scene): void {
  const { twilio, kapso, phones } = functions.providers
  let ana: Owner
  let [texts, chats] = ['', ''] // the bakery's number, and its WhatsApp line

  beforeAll(async () => {
    ana = await openOwner(functions, 'Ana', 'Juniper & Rye')
    const account = twilio.openAccount()
    const path = `companies/${ana.company.id}/connections`
    const { id } = await ana.desk.post(`${path}/twilio`, {
      account_sid: account.sid,
      auth_token: account.authToken,
    })
    const number = twilio.addNumber(account.sid, { phoneNumber: newNumber('117') })
    await ana.desk.post(`connections/${id}/numbers`, { provider_id: number.sid })
    const whatsapp = await ana.desk.post(`${path}/kapso`)
    const link = kapso.setupLinks().at(-1)
    const line = kapso.connect(link?.id ?? '', {
      displayNumber: newNumber('20'),
      verifiedName: 'Juniper & Rye',
    }).number
    const { channels } = await ana.desk.post(`connections/${whatsapp.id}/check`)
    const [channel] = channels as string[]
    kapso.addTemplate(line.businessAccountId, {
      name: 'order_ready',
      language: 'en',
      category: 'UTILITY',
      status: 'APPROVED',
      parameterFormat: 'NAMED',
      components: [{ type: 'BODY', text: 'Hello {{name}}, your order is ready.' }],
    })
    await ana.desk.post(`channels/${channel}/templates`)
    await ana.query('update lines set is_answering = false where company_id = $1', [ana.company.id])
    ;[texts, chats] = [number.phoneNumber, line.displayNumber]
  })
  afterEach(() => {
    twilio.switches.reset()
    kapso.switches.reset()
  })

  /** Tom writes to one of the bakery's numbers, each time from a phone of his own. */
  async function hearFromTom(via: 'sms' | 'whatsapp' = 'sms') {
    const phone = newNumber('77')
    await phones.send({ phone, to: via === 'sms' ? texts : chats, via, text: 'Is my cake ready?' })
    await functions.providers.settled()
    const [row] = await database.query<{ id: string; contact_id: string }>(
      `select c.id, c.contact_id from conversations c join addresses a on a.id = c.address_id
        where c.company_id = $1 and a.value = $2`,
      [ana.company.id, phone],
    )
    const { id: conversation, contact_id: contact } = row!
    return {
      phone,
      conversation,
      contact,
      reply: (body: string) =>
        ana.desk.post(`conversations/${conversation}/reply`, { id: crypto.randomUUID(), text: body }),
      template: (template: unknown, variables: Record<string, string>) =>
        ana.desk.post(`conversations/${conversation}/template`, {
          id: crypto.randomUUID(),
          template,
          variables,
        }),
      heard: () => phones.received(phone).map(message => message.text),
      delivery: async () => {
        const [found] = await ana.query<{ id: string; state: string }>(
          'select id, state from deliveries where conversation_id = $1 order by seq desc limit 1',
          [conversation],
        )
        return found!
      },
    }
  }
  const templateId = async () => {
    const [row] = await ana.query<{ id: string }>(
      `select id from templates where company_id = $1 and name = 'order_ready'`,
      [ana.company.id],
    )
    return row?.id
  }

  test.each(['sms', 'whatsapp'] as const)(
    'what Ana replies by %s is on the phone without waiting for the clock',
    async via => {
      const tom = await hearFromTom(via)
      const replied = await tom.reply('It is in the oven.')

      expect(replied).toEqual({
        status: 200,
        mode: 'member',
        message: expect.objectContaining({ author: 'member' }),
      })
      await expect.poll(tom.heard).toEqual(['It is in the oven.'])
    },
  )

  test('after 24 hours of silence only a template leaves, with its variables filled in', async () => {
    const tom = await hearFromTom('whatsapp')
    await database.query(
      `update conversations set last_inbound_at = now() - interval '25 hours' where id = $1`,
      [tom.conversation],
    )
    await ana.query(`update companies set quiet_from = '00:00', quiet_until = '00:00' where id = $1`, [
      ana.company.id,
    ])
    const template = await templateId()
    const refusals = [
      await tom.reply('It is in the oven.'),
      await tom.template(template, {}),
      await tom.template(crypto.randomUUID(), { name: 'Tom' }),
    ]
    const sent = await tom.template(template, { name: 'Tom' })

    expect(refusals).toMatchObject([
      { status: 409, code: 'window_closed', message: expect.stringContaining('send a template') },
      { status: 400, code: 'missing_variable', field: 'variables.name' },
      { status: 404, code: 'unknown_template' },
    ])
    expect(sent).toMatchObject({ status: 200, mode: 'member' })
    await expect.poll(tom.heard).toEqual(['Hello Tom, your order is ready.'])
  })

  test('what could not be delivered gets another chance, what was delivered does not', async () => {
    const tom = await hearFromTom()
    twilio.decide(tom.phone, 21612)
    await tom.reply('It is ready.')
    await expect.poll(async () => (await tom.delivery()).state).toBe('failed')
    twilio.decide(tom.phone, null)
    const { id } = await tom.delivery()
    const aside = await ana.desk.post(`deliveries/${id}/put-aside`)
    const retried = await ana.desk.post(`deliveries/${id}/retry`)
    await expect.poll(tom.heard).toEqual(['It is ready.'])
    await functions.providers.settled()

    expect(aside.status).toBe(204)
    expect(retried).toEqual({ status: 200, state: 'waiting' })
    for (const errand of ['retry', 'put-aside']) {
      const refused = await ana.desk.post(`deliveries/${id}/${errand}`)
      expect(refused).toMatchObject({ status: 409, code: 'not_failed' })
    }
  })

  test('a visitor who texts the code is one contact with the phone it came from', async () => {
    const vi = visitPage(functions, ana.company)
    const { message } = await vi.asksPlainly('Is my cake ready?')
    const [asked] = await database.query<{ conversation_id: string }>(
      'select conversation_id from messages where id = $1',
      [message.id],
    )
    const made = await ana.desk.post(`conversations/${asked?.conversation_id}/link-code`)
    const tom = await hearFromTom()
    await phones.send({ phone: tom.phone, to: texts, via: 'sms', text: String(made.code) })
    await functions.providers.settled()
    const contacts = await database.query(
      'select distinct contact_id from conversations where id in ($1, $2)',
      [tom.conversation, asked?.conversation_id],
    )

    expect(made).toMatchObject({
      status: 200,
      numbers: expect.arrayContaining([
        { kind: 'sms', number: texts },
        { kind: 'whatsapp', number: chats },
      ]),
    })
    expect(contacts).toHaveLength(1)
  })

  test('two contacts become one and two again, for members of the company alone', async () => {
    const bo = await openOwner(functions, 'Bo', 'Bo’s Garage')
    const [tom, other] = [await hearFromTom(), await hearFromTom()]
    const merge = (owner: Owner) => owner.desk.post(`contacts/${tom.contact}/merge`, { other: other.contact })
    const refusals = [await merge(bo)]
    const merged = await merge(ana)
    const contactOf = async (conversation: string) => {
      const [row] = await ana.query('select contact_id from conversations where id = $1', [conversation])
      return row?.contact_id
    }
    const together = await contactOf(other.conversation)
    refusals.push(await bo.desk.post(`merges/${merged.merge}/undo`))
    const undone = await ana.desk.post(`merges/${merged.merge}/undo`)

    expect(refusals).toMatchObject([
      { status: 404, code: 'unknown_contact' },
      { status: 404, code: 'unknown_merge' },
    ])
    expect([merged.status, undone.status]).toEqual([200, 204])
    expect([together, await contactOf(other.conversation)]).toEqual([tom.contact, other.contact])
  })

  test('a member of another company finds no conversation, no delivery and no code', async () => {
    const bo = await openOwner(functions, 'Bo', 'Bo’s Garage')
    const tom = await hearFromTom()
    await tom.reply('It is ready.')
    const { id } = await tom.delivery()
    const refusals = [
      await bo.desk.post(`conversations/${tom.conversation}/template`, {
        id: crypto.randomUUID(),
        template: await templateId(),
      }),
      await bo.desk.post(`conversations/${tom.conversation}/link-code`),
      await bo.desk.post(`deliveries/${id}/retry`),
    ]

    expect(refusals).toMatchObject([
      { status: 404, code: 'unknown_conversation' },
      { status: 404, code: 'unknown_conversation' },
      { status: 404, code: 'unknown_delivery' },
    ])
  })
}
