/** The messages of a WhatsApp line since a moment, newest first, as Kapso's own list has them. */
import * as z from 'zod/mini'
import { callKapso, type KapsoDoor } from './call-kapso.ts'
import { KapsoItem } from './message/kapso-message.ts'

const pageSize = 100
/** Five thousand messages: more than a line sees while something is broken. */
const maxPages = 50

const Cursors = z.optional(
  z.nullable(
    z.object({ cursors: z.optional(z.nullable(z.object({ after: z.optional(z.nullable(z.string())) }))) }),
  ),
)
const Page = z.object({ data: z.array(z.unknown()), paging: Cursors, meta: Cursors })

export type ListedMessages = {
  items: KapsoItem[]
  /** False when there were too many to get back to `since`. */
  isWhole: boolean
}

/** `line`: its phone_number_id. `since`: milliseconds since 1970. Throws `ProviderError`. */
export async function listMessages(
  { line, since, direction }: { line: string; since: number; direction?: 'outbound' },
  { env, fetch }: KapsoDoor,
): Promise<ListedMessages> {
  const items: KapsoItem[] = []
  let after: string | null | undefined
  for (let page = 1; page <= maxPages; page += 1) {
    const query = {
      phone_number_id: line,
      ...(direction && { direction }),
      limit: String(pageSize),
      ...(after && { after }),
    }
    const { data, paging, meta }: z.infer<typeof Page> = await callKapso(
      { api: 'platform', path: '/whatsapp/messages', query },
      Page,
      { env: env.kapso, fetch },
    )
    const listed = data.flatMap(message => readItem(message, line))
    const young = listed.filter(({ message }) => !(Number(message.timestamp) * 1000 < since))
    items.push(...young)
    after = paging?.cursors?.after ?? meta?.cursors?.after
    if (!after || young.length < listed.length) return { items, isWhole: true }
  }
  return { items, isWhole: false }
}

/** A listed message stands alone; some carry their conversation with them. */
function readItem(message: unknown, line: string): KapsoItem[] {
  const { conversation } = (message ?? {}) as { conversation?: unknown }
  const item = KapsoItem.safeParse({ phone_number_id: line, message, conversation })
  return item.success ? [item.data] : []
}
