/** Times answers as visitors get them: through the inbox, each in a conversation of its own. */
import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { collectReply } from '../../edge-functions/_channels/widget/stream-reply.ts'
import { receiveMessage } from '../../edge-functions/_inbox/receive-message.ts'
import { openModels } from '../../edge-functions/_model/open-models.ts'
import { hash, makeToken } from '../../edge-functions/_platform/secrets.ts'
import { sqlDatabase } from '../../edge-functions/_platform/sql-database.ts'
import type { Database } from '../../supabase/local/stack/database/database.ts'
import type { GrownCompany } from './grow-company.ts'
import { writeCompany } from './write-company.ts'

export type TimedAnswer = {
  /** From the message's arrival to the stored reply. */
  ms: number
  /** Of that, waiting for the database. */
  sqlMs: number
  trips: number
}

/** The first answers are not counted: they warm up. */
const warmUp = 20

export async function timeAnswers(
  database: Database,
  { topics, language, questions }: GrownCompany,
): Promise<TimedAnswer[]> {
  const { id } = await writeCompany(database, topics, language)
  const key = await openWidget(database, id)
  const models = openModels({ groq: null, functionsUrl: 'http://localhost' })
  const sql = sqlDatabase((statement, parameters) =>
    database.transaction(query => query(statement, parameters), { as: { role: 'service_role' } }),
  )

  const answers: TimedAnswer[] = []
  for (const text of [...questions.slice(0, warmUp), ...questions]) {
    let sqlMs = 0
    let trips = 0
    const counted: typeof sql = {
      async call(verb, args) {
        const startedAt = performance.now()
        const result = await sql.call(verb, args)
        sqlMs += performance.now() - startedAt
        trips += 1
        return result
      },
    }
    const token = makeToken()
    const inbound = {
      widget_key: key,
      origin: '',
      is_own_origin: true,
      client: randomUUID(),
      token_hash: null,
      new_token_hash: await hash(token),
      message_id: randomUUID(),
      text,
      visit_id: null,
      page: null,
    }
    const startedAt = performance.now()
    const { deliver, response } = collectReply(token)
    const refuse = (no: { refused: string }) => {
      throw new Error(`“${text}” was refused: ${no.refused}`)
    }
    await receiveMessage(inbound, {
      database: counted,
      models,
      log: () => {},
      functionsUrl: '',
      refuse,
      deliver,
    })
    answers.push({ ms: performance.now() - startedAt, sqlMs, trips })
    if (!response().reply) throw new Error(`“${text}” got no reply.`)
  }
  return answers.slice(warmUp)
}

async function openWidget(database: Database, company: string): Promise<string> {
  const [widget] = await database.query<{ key: string }>(
    `with channel as (
      insert into public.channels (company_id, kind, name) values ($1, 'widget', 'Website') returning id, company_id
    )
    insert into public.widgets (channel_id, company_id) select id, company_id from channel returning key`,
    [company],
  )
  return widget!.key
}
