/**
 * Everything goes wrong at once, and nothing is lost: webhooks in copies and out of order, calls that fail, messages
 * whose sending is never answered, a server killed three times. `FOYER_STORM=1000` makes it as large as one likes.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTextingBusiness, type TextingBusiness } from '../support/texting-business.ts'

const size = Number(process.env.FOYER_STORM ?? 48)
const perPhone = 4
const kills = 3
let business: TextingBusiness

beforeAll(async () => {
  business = await openTextingBusiness()
}, 120_000)
afterAll(() => business?.close())

/** Texters and WhatsApp users in turn; every fourth says STOP in the end. */
function people() {
  return Array.from({ length: Math.ceil(size / perPhone) }, (_, index) => ({
    phone: `+447700${String(900_000 + index)}`,
    via: index % 2 === 0 ? ('sms' as const) : ('whatsapp' as const),
    to: index % 2 === 0 ? business.sms : business.whatsapp,
    stops: index % 4 === 3 || index % 4 === 2,
  }))
}

type Page<T> = PromiseLike<{ data: T[] | null; error: { message: string } | null }>

async function readAll<T>(page: (from: number, to: number) => Page<T>): Promise<T[]> {
  const rows: T[] = []
  for (;;) {
    const { data, error } = await page(rows.length, rows.length + 999)
    if (error) throw new Error(error.message)
    if (!data?.length) return rows
    rows.push(...data)
  }
}

const readMessages = () =>
  readAll((from, to) =>
    business.owner
      .from('messages')
      .select('id, conversation_id, seq, turn, direction, author, text, provider_id')
      .order('id')
      .range(from, to),
  )
const readDeliveries = () =>
  readAll((from, to) =>
    business.owner
      .from('deliveries')
      .select('id, message_id, state, attempts, error_code, uncertain_since')
      .order('id')
      .range(from, to),
  )

const count = async (query: PromiseLike<{ count: number | null; error: { message: string } | null }>) => {
  const { count, error } = await query
  if (error) throw new Error(error.message)
  return count
}
const storedCount = () =>
  count(business.owner.from('messages').select('id', { count: 'exact', head: true }).eq('direction', 'in'))
const owedCount = () =>
  count(
    business.owner
      .from('deliveries')
      .select('id', { count: 'exact', head: true })
      .in('state', ['waiting', 'sending', 'sent']),
  )
/** Whoever has not said STOP, and has had no answer to their last words. */
const unanswered = async () => {
  const [conversations, suppressions] = await Promise.all([
    readAll((from, to) =>
      business.owner.from('conversations').select('id, address_id, last_author').order('id').range(from, to),
    ),
    readAll((from, to) =>
      business.owner.from('suppressions').select('address_id').order('address_id').range(from, to),
    ),
  ])
  const stopped = new Set(suppressions.map(({ address_id }) => address_id))
  return conversations.filter(one => one.last_author === 'visitor' && !stopped.has(one.address_id ?? ''))
}
const patience = { timeout: 90_000 + size * 500, interval: 2000 }

test(
  `${size} messages, each webhook five times and shuffled, one call in twenty failing, ${kills} kills`,
  async () => {
    const { providers, foyer } = business
    const faults = { duplicates: 5, shuffleMs: 200, failShare: 0.05, statusFirst: true, hangNext: 3 }
    providers.twilio.switches.turn(faults)
    providers.kapso.switches.turn(faults)

    const all = people()
    const sent: { id: string; phone: string }[] = []
    const total = all.length * perPhone
    const killAt = Array.from({ length: kills }, (_, index) =>
      Math.floor((total * (index + 1)) / (kills + 1)),
    )
    for (let round = 1; round <= perPhone; round += 1) {
      for (const { phone, via, to, stops } of all) {
        const text = round === perPhone && stops ? 'STOP' : `Do you deliver? (${round})`
        sent.push(await providers.phones.send({ phone, via, to, text }))
        if (killAt.includes(sent.length)) {
          await foyer.kill()
          await foyer.restart()
        }
      }
    }

    await expect.poll(storedCount, patience).toBe(sent.length)
    providers.twilio.switches.reset()
    providers.kapso.switches.reset()
    await expect.poll(unanswered, patience).toEqual([])
    await expect.poll(owedCount, patience).toBe(0)
    await providers.settled()

    const [messages, deliveries] = await Promise.all([readMessages(), readDeliveries()])
    const inbound = messages.filter(({ direction }) => direction === 'in')
    expect(new Set(inbound.map(({ provider_id }) => provider_id)).size).toBe(sent.length)

    const addresses = await readAll((from, to) =>
      business.owner.from('addresses').select('id, kind, value').order('id').range(from, to),
    )
    const conversations = await readAll((from, to) =>
      business.owner.from('conversations').select('id, address_id').order('id').range(from, to),
    )
    const conversationOf = new Map(
      conversations.map(({ id, address_id }) => {
        const address = addresses.find(one => one.id === address_id)
        return [`${address?.kind} ${address?.value}`, id]
      }),
    )
    expect(conversations.length).toBe(all.length)

    const arrivedStates = new Map(deliveries.map(({ message_id, state }) => [message_id, state]))
    let repeated = 0
    for (const { phone, via, to, stops } of all) {
      const conversation = conversationOf.get(`${via} ${phone}`)
      const own = messages.filter(({ conversation_id }) => conversation_id === conversation)
      const replies = own.filter(({ author }) => author === 'assistant')
      const asked = own.filter(({ author }) => author === 'visitor')
      // each turn that was answered was answered once
      expect(new Set(replies.map(({ turn }) => turn)).size).toBe(replies.length)
      if (!stops) expect(own.at(-1)?.author, `the last word of ${phone} is answered`).toBe('assistant')

      const arrived = providers.phones
        .received(phone, to)
        .filter(({ text }) => text?.startsWith('Yes, by bike.'))
      const delivered = replies.filter(({ id }) => /^(delivered|read)$/.test(arrivedStates.get(id) ?? ''))
      repeated += arrived.length - delivered.length

      const stop = asked.find(({ text }) => text === 'STOP')
      if (stop) {
        const afterStop = own.filter(one => one.seq > stop.seq && one.author === 'assistant')
        expect(afterStop, `nothing was written to ${phone} after STOP`).toEqual([])
      }
    }
    // a carrier that hears STOP before we do refuses what was on its way
    expect(deliveries.filter(one => one.state === 'failed' && one.error_code !== '21610')).toEqual([])
    console.info(
      `${sent.length} texts, ${messages.length - inbound.length} replies, ${repeated} of them sent twice`,
    )
    expect(repeated).toBe(0)
  },
  600_000 + size * 2000,
)
