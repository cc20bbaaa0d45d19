/** Who may ring at the doors of Twilio and Kapso, and what they hear. Nothing is stored that was not signed. */
import { createHmac } from 'node:crypto'
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { openTexting, type Texting } from '../../support/open-texting.ts'
import type { Scene } from './scene.ts'

const form = 'application/x-www-form-urlencoded'
const received = 'whatsapp.message.received'

export function webhooks({ functions, database, runtime }: Scene): void {
  let bakery: Texting
  let garage: Texting
  let run = '' // in the ids of a test's messages

  beforeAll(async () => {
    bakery = await openTexting(functions)
    garage = await openTexting(functions)
  })

  const countQuestions = async () => {
    const [row] = await database.query<{ asked: number }>(
      `select count(*)::int as asked from messages where author = 'visitor'`,
    )
    return row?.asked ?? 0
  }
  const ring = (path: string, body: string, headers: Record<string, string>) =>
    functions.fetch(path, { method: 'POST', body, headers }, '198.18.0.9')

  describe('Twilio’s door', () => {
    type Given = {
      fields?: Record<string, string>
      token?: string
      url?: string
      headers?: Record<string, string>
    }

    async function text({ fields = {}, token = bakery.secrets.authToken, url, headers = {} }: Given = {}) {
      const sent = {
        MessageSid: `SM${crypto.randomUUID().replaceAll('-', '')}`,
        AccountSid: bakery.secrets.accountSid,
        From: '+447700900555',
        To: bakery.lines.sms,
        Body: 'Secret cake, please',
        ...fields,
      }
      const signed = url ?? `${functions.url}/functions/v1/sms`
      const signature = getExpectedTwilioSignature(token, signed, sent)
      return ring('sms', new URLSearchParams(sent).toString(), {
        'content-type': form,
        'x-twilio-signature': signature,
        ...headers,
      })
    }

    test('what is signed is stored, whoever else the request names, and answered with nothing to say', async () => {
      const before = await countQuestions()
      const response = await text({
        headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher', host: 'evil.example' },
      })

      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toMatch(/^text\/xml/)
      expect(await response.text()).toMatch(/<Response\/>$/)
      expect(await countQuestions()).toBe(before + 1)
    })

    test.each<[string, () => Given]>([
      ['no signature', () => ({ headers: { 'x-twilio-signature': '' } })],
      ['the token of another company', () => ({ token: garage.secrets.authToken })],
      ['another company’s account', () => ({ fields: { AccountSid: garage.secrets.accountSid } })],
      ['another company’s number', () => ({ fields: { To: garage.lines.sms } })],
      [
        'the address it was forwarded from',
        () => ({
          url: 'https://evil.example/functions/v1/sms',
          headers: { 'x-forwarded-host': 'evil.example', host: 'evil.example' },
        }),
      ],
    ])('with %s it is turned away without a detail', async (_, given) => {
      const before = await countQuestions()
      const response = await text(given())

      expect(response.status).toBe(403)
      expect(await response.json()).toEqual({ code: 'forbidden', message: expect.any(String) })
      expect(await countQuestions()).toBe(before)
    })

    test('a sender that is no number is put aside, and counted before the company', async () => {
      const before = await countQuestions()
      const response = await text({ fields: { From: 'AMZN' } })
      const counted = await bakery.ana.query('select messages::int from count_unreadable($1)', [
        bakery.ana.company.id,
      ])

      expect(response.status).toBe(200)
      expect(await countQuestions()).toBe(before)
      expect(counted).toEqual([{ messages: 1 }])
    })

    test('a number nobody has is taken note of, and no more', async () => {
      functions.printed.length = 0
      const before = await countQuestions()
      const response = await text({ fields: { To: '+441179999999' } })

      expect(response.status).toBe(200)
      expect(await countQuestions()).toBe(before)
      await expect.poll(() => functions.printed.join('\n')).toContain('unknown line')
    })

    test.each<[number, string, string]>([
      [400, form, 'MessageSid=SM1'],
      [400, form, ''],
      [400, 'application/json', '{'],
      [400, 'application/json', '[]'],
      [415, 'text/plain', 'Body=x'],
      [413, form, `Body=${'x'.repeat(1024 * 1024)}`],
    ])('%i is said to %s that is no message', async (status, type, body) => {
      expect((await ring('sms', body, { 'content-type': type })).status).toBe(status)
    })

    test('it is not opened by looking', async () => {
      expect((await functions.fetch('sms', { method: 'GET' }, '198.18.0.9')).status).toBe(404)
    })
  })

  describe('Kapso’s door', () => {
    const item = (id: string, phoneNumberId = bakery.secrets.phoneNumberId) => ({
      message: {
        id: `wamid.${id}.${run}`,
        type: 'text',
        timestamp: String(Math.floor(Date.now() / 1000)),
        from: '447700900777',
        text: { body: `Secret ${id}` },
        kapso: { direction: 'inbound', origin: 'cloud_api' },
      },
      conversation: { id: 'c', phone_number_id: phoneNumberId, phone_number: '+447700900777' },
      phone_number_id: phoneNumberId,
    })
    const deliver = (body: unknown, { secret = bakery.secrets.webhook, event = received } = {}) => {
      const raw = JSON.stringify(body, null, 1)
      return ring('whatsapp', raw, {
        'content-type': 'application/json',
        'x-webhook-event': event,
        'x-webhook-signature': createHmac('sha256', secret).update(raw).digest('hex'),
      })
    }

    test('of a batch the good are kept, once each, and the bad are named and put aside', async () => {
      run = crypto.randomUUID()
      functions.printed.length = 0
      const before = await countQuestions()
      const data = [
        item('a'),
        { phone_number_id: bakery.secrets.phoneNumberId, message: `Secret ${run}` },
        item('b'),
        item('a'),
      ]
      const response = await deliver({ type: received, batch: true, data })
      await deliver({ type: received, batch: true, data })
      const kept = await database.query(
        `select text from messages where provider_id like '%.' || $1 and author = 'visitor' order by text`,
        [run],
      )

      expect(response.status).toBe(200)
      expect(kept).toEqual([{ text: 'Secret a' }, { text: 'Secret b' }])
      expect(await countQuestions()).toBe(before + 2)
      await expect.poll(() => functions.printed.join('\n')).toMatch(/text_malformed.*"place":1/)
      const aside = await database.query(
        'select is_message, item::jsonb as item from private.unreadable_items where item like $1',
        [`%${run}%`],
      )
      expect(aside).toEqual([{ is_message: true, item: data[1] }])
    })

    test.each<[string, number, () => Promise<Response>]>([
      ['the secret of another line', 403, () => deliver(item('x'), { secret: garage.secrets.webhook })],
      ['another line’s id', 403, () => deliver(item('x', garage.secrets.phoneNumberId))],
      [
        'two lines at once',
        400,
        () => deliver({ type: received, batch: true, data: [item('x'), item('y', '1')] }),
      ],
      [
        'a project’s event signed by a line',
        403,
        () => deliver({}, { event: 'whatsapp.phone_number.created' }),
      ],
      ['no JSON', 415, () => ring('whatsapp', 'x', { 'content-type': 'text/plain' })],
    ])('%s is turned away', async (_, status, attempt) => {
      run = crypto.randomUUID()
      const before = await countQuestions()

      expect((await attempt()).status).toBe(status)
      expect(await countQuestions()).toBe(before)
    })

    test.each([
      ['whatsapp.phone_number.created', 'signs what the project tells us', { phone_number_id: '1' }],
      ['whatsapp.conversation.ended', '', null],
    ])('%s is heard, and needs nothing done', async (event, secret, body) => {
      const sent = body ?? { phone_number_id: bakery.secrets.phoneNumberId, conversation: {} }

      expect((await deliver(sent, { event, secret: secret || bakery.secrets.webhook })).status).toBe(200)
    })

    test('without its secret a line takes nothing, and Kapso is to come again', async () => {
      run = crypto.randomUUID()
      const { phoneNumberId, webhook } = garage.secrets
      await functions.start({ runtime, hasModel: false }) // a door that remembers nothing
      await database.query(
        `delete from private.connection_secrets where channel_id = (select channel_id from lines where provider_id = $1)`,
        [phoneNumberId],
      )
      const before = await countQuestions()
      const response = await deliver(item('x', phoneNumberId), { secret: webhook })

      expect(response.status).toBe(503)
      expect(await countQuestions()).toBe(before)
    })

    test('while the database takes nothing Kapso is not told that it did', async () => {
      run = crypto.randomUUID()
      const change = (verb: string, to: string) =>
        database.query(
          `${verb} execute on function service.receive_text(uuid, jsonb, boolean) ${to} service_role`,
        )
      await change('revoke', 'from')
      const refused = await deliver(item('late'))
      await change('grant', 'to')
      const taken = await deliver(item('late'))

      expect([refused.status, taken.status]).toEqual([500, 200])
    })
  })

  test('neither words nor numbers are printed', () => {
    const printed = functions.printed.join('\n').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id') // an id may hold any digits

    expect(printed).not.toMatch(/Secret|447700900|44117|wamid/)
  })
}
