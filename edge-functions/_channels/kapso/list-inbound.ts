/** The messages of a WhatsApp line since a moment, oldest first, as Kapso's own list has them. */
import * as z from 'zod/mini'
import type { InboundText, LineToReconcile } from '../../_platform/phone-verbs.ts'
import { callKapso, type KapsoDoor } from './call-kapso.ts'
import { KapsoItem, type KapsoMessage } from './message/kapso-message.ts'
import { parseInbound } from './parse-inbound.ts'

const pageSize = 100
const maxPages = 10

const Cursors = z.optional(
  z.nullable(
    z.object({ cursors: z.optional(z.nullable(z.object({ after: z.optional(z.nullable(z.string())) }))) }),
  ),
)
const Page = z.object({ data: z.array(z.unknown()), paging: Cursors, meta: Cursors })

/** In both directions: what a person of the company wrote on the phone itself is news, too. Throws `ProviderError`. */
export async function listInbound(line: LineToReconcile, { env, fetch }: KapsoDoor): Promise<InboundText[]> {
  const since = Date.parse(line.since)
  const found: KapsoItem[] = []
  let after: string | null | undefined
  for (let page = 1; page <= maxPages; page += 1) {
    const query = {
      phone_number_id: line.provider_id,
      limit: String(pageSize),
      ...(after && { after }),
    }
    const { data, paging, meta }: z.infer<typeof Page> = await callKapso(
      { api: 'platform', path: '/whatsapp/messages', query },
      Page,
      { env: env.kapso, fetch },
    )
    const items = data.flatMap(message => readItem(message, line))
    const young = items.filter(({ message }) => !isBefore(message, since))
    found.push(...young)
    after = paging?.cursors?.after ?? meta?.cursors?.after
    if (!after || young.length < items.length) break
  }
  return found.reverse().flatMap(item => {
    const parsed = parseInbound(item)
    return 'message' in parsed ? [parsed.message] : []
  })
}

/** A listed message stands alone; some carry their conversation with them. */
function readItem(message: unknown, line: LineToReconcile): KapsoItem[] {
  const { conversation } = (message ?? {}) as { conversation?: unknown }
  const item = KapsoItem.safeParse({ phone_number_id: line.provider_id, message, conversation })
  return item.success ? [item.data] : []
}

function isBefore({ timestamp }: KapsoMessage, since: number): boolean {
  return Number(timestamp) * 1000 < since
}
