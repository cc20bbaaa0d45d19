/** What a WhatsApp line received since a moment, oldest first. */
import type { LineToReconcile, ListedTexts } from '../../_platform/phone-verbs.ts'
import type { KapsoDoor } from './call-kapso.ts'
import { listMessages } from './list-messages.ts'
import { parseInbound } from './parse-inbound.ts'

/** In both directions: what a person of the company wrote on the phone itself is news, too. Throws `ProviderError`. */
export async function listInbound(line: LineToReconcile, door: KapsoDoor): Promise<ListedTexts> {
  const { items, isWhole } = await listMessages(
    { line: line.provider_id, since: Date.parse(line.since) },
    door,
  )
  const messages = items.reverse().flatMap(item => {
    const parsed = parseInbound(item)
    return 'message' in parsed ? [parsed.message] : []
  })
  return { messages, isWhole }
}
