/** Vectors over real HTTP: what they find, and that an answer never suffers where they fail. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { silently } from '../../edge-functions/_channels/channel.ts'
import { replyToTurn } from '../../edge-functions/_inbox/reply-to-turn.ts'
import { hostEmbedder } from '../../edge-functions/_model/embed/host-embedder.ts'
import { openModels } from '../../edge-functions/_model/open-models.ts'
import { readEntries } from '../../edge-functions/jobs/read-entries.ts'
import { type OpenaiBehaviour, startOpenaiStandIn } from '../../supabase/local/providers/openai-stand-in.ts'
import { delivery, refunds } from '../support/open-bakery.ts'
import { addEntry, openCompany } from '../support/open-company.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { signUp } from '../support/sign-up.ts'
import { turnOf, verbs, visit } from '../support/visit.ts'

const sql = await openTestDatabase()
const server = await startOpenaiStandIn()
afterAll(() => server.close())

const printed: string[] = []
const log = (event: string, fields = {}) => void printed.push(JSON.stringify({ event, ...fields }))
const database = verbs(sql)
const env = { groq: null, functionsUrl: 'http://localhost' }
const models = openModels({
  ...env,
  embeddings: { url: server.url, key: server.key, model: 'text-embedding-3-small' },
})
const wordsAlone = openModels(env)

const ana = await signUp(sql, 'Ana')
const juniper = await openCompany(ana, 'Juniper & Rye')
for (const { question, answer } of [delivery, refunds]) await addEntry(ana, juniper, question, answer)
await addEntry(ana, juniper, 'Which cakes hold no gluten?', 'The almond cake.')
await addEntry(ana, juniper, 'Is there parking?', 'In the street.')

/** Shares no word with the entry it means, nor one of its family. */
const doorstep = 'Bring it to my doorstep?'

/** What Vi is told, and what the event says of it. */
async function told(question: string, by = models) {
  const turn = turnOf(await visit(sql, juniper).says(question))
  await replyToTurn(turn, { database, models: by, log, functionsUrl: '' }, silently)
  const [reply] = await sql.query<{ text: string; outcome: string; suggestions: string[]; details: object }>(
    `select m.text, m.outcome, m.suggestions, e.details
    from messages m join conversation_events e on e.message_id = m.id and e.kind = 'replied'
    where m.conversation_id = $1 and m.author = 'assistant'`,
    [turn.conversation],
  )
  const { details, ...seen } = reply!
  return { seen, meaning: (details as { meaning?: string }).meaning }
}

beforeEach(() => {
  server.behave('answers')
  server.requests.length = 0
})

test('the clock has every phrasing read, each once', async () => {
  expect(await readEntries({ embedder: models.embedder, database, log })).toEqual({ read: 4 })
  expect(server.requests.flatMap(({ input }) => input ?? [])).toHaveLength(4)

  expect(await readEntries({ embedder: models.embedder, database, log })).toEqual({ read: 0 })
  expect(await readEntries({ embedder: wordsAlone.embedder, database, log })).toBeNull()
})

describe('Vi, who asks in words nobody wrote down,', () => {
  test('is offered what means the same; by words alone, nothing', async () => {
    const byWords = await told(doorstep, wordsAlone)
    expect(byWords).toMatchObject({ seen: { outcome: 'unknown' }, meaning: undefined })

    const { seen, meaning } = await told(doorstep)
    expect({ seen, meaning }).toMatchObject({ seen: { outcome: 'offered' }, meaning: 'used' })
    expect(seen.suggestions).toContain(delivery.question)
  })

  test('says nothing of herself to the server that makes the vectors', async () => {
    await told('Bring it to vi@example.com, 0117 496 0100?')

    const sent = JSON.stringify(server.requests)
    expect(sent).toContain('Bring it')
    expect(sent).not.toMatch(/vi@example|496/)
  })

  test.each(['Do you deliver?', 'Hello!'])('is not weighed anew by “%s”: words settle it', async question => {
    const { meaning } = await told(question)

    expect(meaning).toBeUndefined()
    expect(server.requests).toEqual([])
  })
})

const failures: [behaviour: OpenaiBehaviour, meaning: string, tries: number][] = [
  ['fails', 'failed', 2],
  ['hangs', 'too_slow', 1],
  ['sends garbage', 'garbled', 2],
  ['leaves a text out', 'garbled', 2],
  ['is rate limited', 'rate_limited', 1],
  ['leads elsewhere', 'refused', 1],
  ['makes smaller vectors', 'nothing to compare with', 1],
]

test.each(failures)(
  'a server that %s costs the answer nothing, and the event says: %s',
  async (behaviour, meaning, tries) => {
    const byWords = await told(doorstep, wordsAlone)
    server.behave(behaviour)

    expect(await told(doorstep)).toEqual({ ...byWords, meaning })
    expect(server.requests).toHaveLength(tries)
    expect(printed.join('\n')).not.toContain('doorstep')
  },
)

test('a server that is well again after one failure has done no harm', async () => {
  server.behave('fails', 'answers')

  expect(await told(doorstep)).toMatchObject({ seen: { outcome: 'offered' }, meaning: 'used' })
})

test('what could not be read waits, and is logged without a word of it', async () => {
  await addEntry(ana, juniper, 'Do you sell zinnias?', 'No.')
  server.behave('fails')

  expect(await readEntries({ embedder: models.embedder, database, log })).toEqual({ read: 0 })

  expect(printed.join('\n')).toContain('entries_not_read')
  expect(printed.join('\n')).not.toContain('zinnias')
  await sql.query(`update private.unread_entries set leased_until = '-infinity'`)
  server.behave('answers')
  expect(await readEntries({ embedder: models.embedder, database, log })).toEqual({ read: 1 })
})

describe('a host with a model of its own', () => {
  const run = async (text: string) => [text.length, 1, 1, 1, 1, 1, 1, 1]
  const host = (answer: (text: string) => Promise<unknown>) =>
    hostEmbedder({
      Supabase: {
        ai: {
          Session: class {
            run = answer
          },
        },
      },
    })

  test('makes vectors of unit length, of English alone', async () => {
    const embedder = host(run)

    const [vector = []] = (await embedder?.embed(['one'], AbortSignal.timeout(1000))) ?? []
    expect(Math.hypot(...vector)).toBeCloseTo(1)
    expect([embedder?.reads('en-GB'), embedder?.reads('de')]).toEqual([true, false])
    expect(hostEmbedder({})).toBeNull()
  })

  test('is let go when it hangs, and believed in nothing but numbers', async () => {
    await expect(host(() => new Promise(() => {}))?.embed(['one'], AbortSignal.timeout(50))).rejects.toThrow()
    await expect(host(async () => 'none')?.embed(['one'], AbortSignal.timeout(1000))).rejects.toThrow(
      'gte-small',
    )
  })
})
