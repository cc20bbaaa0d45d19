/** Ana's bakery with a number for texts and a WhatsApp line, connected through the desk, and people who write to them. */
import { vi } from 'vitest'
import type { Database } from '../../supabase/local/stack/database/database.ts'
import { delivery, refunds } from './open-bakery.ts'
import { addEntry } from './open-company.ts'
import type { Functions } from './open-functions.ts'
import { type Owner, openOwner } from './open-owner.ts'

export type Via = 'sms' | 'whatsapp'

export type Texting = {
  ana: Owner
  /** The company's numbers. */
  lines: Record<Via, string>
  /** Twilio's credentials, and the secret of the WhatsApp line's webhooks. */
  secrets: { accountSid: string; authToken: string; webhook: string; phoneNumberId: string }
  /** Somebody with a phone of their own, who never wrote before. */
  meet(via: Via, phone?: { hidesNumber: boolean }): Texter
  /** What became of what was sent to somebody, oldest first. */
  states(texter: Texter): Promise<string[]>
  /** Lets whatever waits for its time be due, and sweeps once. */
  sweepLater(): Promise<Record<string, unknown>>
}

export type Texter = {
  phone: string
  via: Via
  /** Resolves once the company's door has answered, or the provider gave up. */
  says(text: string, more?: Record<string, unknown>): Promise<void>
  /** What is heard next: `says`, once something has come back. */
  asks(text: string): Promise<string>
  /** What came from the company, oldest first. */
  hears(): string[]
  conversation(): Promise<{ id: string; mode: string; messages: { author: string; text: string }[] }>
}

let numbers = 0

/** Milliseconds are none: nobody waits for more texts unless a test says so. */
export async function openTexting(functions: Functions): Promise<Texting> {
  const { twilio, kapso, phones, settled } = functions.providers
  const database = functions.stack.sql as Database
  const ana = await openOwner(functions, 'Ana', 'Juniper & Rye')
  for (const { question, answer } of [delivery, refunds]) await addEntry(ana, ana.company, question, answer)
  await ana.query('update companies set debounce_seconds = 0 where id = $1', [ana.company.id])

  const path = `companies/${ana.company.id}/connections`
  const account = twilio.openAccount()
  const connected = await ana.desk.post(`${path}/twilio`, {
    account_sid: account.sid,
    auth_token: account.authToken,
  })
  const number = twilio.addNumber(account.sid, {
    phoneNumber: `+44117945${String(++numbers).padStart(4, '0')}`,
  })
  await ana.desk.post(`connections/${connected.id}/numbers`, { provider_id: number.sid })

  const whatsapp = await ana.desk.post(`${path}/kapso`)
  const line = kapso.connect(kapso.setupLinks().at(-1)?.id ?? '', {
    displayNumber: `+44117946${String(numbers).padStart(4, '0')}`,
    verifiedName: 'Juniper & Rye',
  }).number
  await ana.desk.post(`connections/${whatsapp.id}/check`)
  const webhook = kapso.webhooks().find(one => one.phoneNumberId === line.id)

  const lines = { sms: number.phoneNumber, whatsapp: line.displayNumber }
  return {
    ana,
    lines,
    secrets: {
      accountSid: account.sid,
      authToken: account.authToken,
      webhook: webhook?.secretKey ?? '',
      phoneNumberId: line.id,
    },
    meet(via, given) {
      const phone = `+4477009${String(++numbers).padStart(5, '0')}`
      if (given) phones.add({ number: phone, ...given, username: `tom${numbers}` })
      const hears = () => phones.received(phone, lines[via]).map(message => message.text ?? '')
      const says: Texter['says'] = async (text, more = {}) => {
        await phones.send({ phone, to: lines[via], via, text, ...more })
        await settled()
      }
      return {
        phone,
        via,
        says,
        async asks(text) {
          const before = hears().length
          await says(text)
          await vi.waitUntil(() => hears().length > before, { timeout: 20_000 })
          return hears().at(-1)!
        },
        hears,
        async conversation() {
          const [row] = await database.query<{ id: string; mode: string }>(
            `select c.id, c.mode from conversations c join addresses a on a.id = c.address_id
              join contacts p on p.id = c.contact_id
              where c.company_id = $1 and (a.value = $2 or a.user_id = $3)`,
            [ana.company.id, phone, phones.list().find(one => one.number === phone)?.userId ?? ''],
          )
          const messages = await database.query<{ author: string; text: string }>(
            'select author, text from messages where conversation_id = $1 order by sent_at, seq',
            [row?.id ?? null],
          )
          return { id: row?.id ?? '', mode: row?.mode ?? '', messages }
        },
      }
    },
    async states(texter) {
      const { id } = await texter.conversation()
      const rows = await database.query<{ state: string }>(
        'select state from deliveries where conversation_id = $1 order by seq',
        [id || null],
      )
      return rows.map(row => row.state)
    },
    async sweepLater() {
      await database.query(
        `update private.turns set leased_until = now() - interval '1 second' where state = 'open'`,
      )
      await database.query(
        `update public.deliveries set due_at = now() - interval '1 second' where state in ('waiting', 'sending')`,
      )
      await database.query('update private.attachment_sources set due_at = now() where due_at is not null')
      return (await functions.sweep()).json()
    },
  }
}

/** The assistant's first reply on a phone, which says who wrote it. A text message folds the dash. */
export const signed = (answer: string) =>
  new RegExp(`^${escapeRegExp(answer)}\\n\\n[–-] AI assistant of Juniper & Rye$`)

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
