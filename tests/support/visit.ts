/** A visitor of a company's website, speaking the verbs of the visitor's door as the function `widget` does. */
import { createHash, randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type { Database as Verbs } from '../../edge-functions/_platform/database.ts'
import type { Refused } from '../../edge-functions/_platform/refused.ts'
import { sqlDatabase } from '../../edge-functions/_platform/sql-database.ts'
import type { TurnBrief } from '../../edge-functions/_platform/turn-brief.ts'
import type { Received, Reply } from '../../edge-functions/_platform/verbs.ts'
import type { Database } from '../../supabase/local/stack/database/database.ts'
import type { Company } from './open-company.ts'
import { speakAs } from './sign-up.ts'

export type Visitor = {
  /** Who the rate limits count. */
  client: string
  site: { widget_key: string; origin: string; is_own_origin: boolean }
  /** Hash of the token this visitor holds, once there is a conversation. */
  token: string | null
  /** Sends a message, and keeps the token when one is issued. */
  says(
    text: string,
    more?: { id?: string; token?: string | null; visit?: string },
  ): Promise<Received | Refused>
}

/** The verbs of the schema `service`, called with the secret key. */
export function verbs(database: Database): Verbs {
  return sqlDatabase(speakAs(database, 'service_role'))
}

export function visit(database: Database, company: Company): Visitor {
  const visitor: Visitor = {
    client: uuidv7(),
    site: { widget_key: company.widgetKey, origin: company.origin, is_own_origin: false },
    token: null,
    async says(text, { id = uuidv7(), token = visitor.token, visit = null as never } = {}) {
      const fresh = newToken()
      const received = await verbs(database).call('receive_message', {
        ...visitor.site,
        client: visitor.client,
        token_hash: token,
        new_token_hash: fresh,
        message_id: id,
        text,
        visit_id: visit,
        page: `${company.origin}/cakes?from=mail`,
        lease_seconds: 60,
      })
      if ('is_issued' in received && received.is_issued) visitor.token = fresh
      return received
    },
  }
  return visitor
}

export function newToken(): string {
  return createHash('sha256').update(randomBytes(16)).digest('hex')
}

/** The turn a message opened; throws when it opened none. */
export function turnOf(received: Received | Refused): TurnBrief {
  if ('turn' in received && received.turn) return received.turn
  throw new Error(`no turn was opened: ${JSON.stringify(received)}`)
}

/** What the assistant answers a turn with, unless told otherwise. */
export function reply(more: Partial<Reply> = {}): Reply {
  return { text: 'Yes, we do.', outcome: 'answered', sources: [], suggestions: [], details: {}, ...more }
}
