/** What the project's own webhook says of a number that came or went. */
import * as z from 'zod/mini'

export type LineChange = {
  /** Its phone_number_id. */
  line: string
  /** Kapso's id of the customer it belongs to; empty when it is not said. */
  account_id: string
  change: 'created' | 'deleted'
}

const changes: Record<string, LineChange['change']> = {
  'whatsapp.phone_number.created': 'created',
  'whatsapp.phone_number.deleted': 'deleted',
}

const id = () => z.string().check(z.minLength(1), z.maxLength(100))
const Body = z.object({
  phone_number_id: id(),
  customer: z.catch(z.optional(z.nullable(z.object({ id: id() }))), undefined),
})

/** Null for events of another kind, and for bodies that name no number. */
export function readLineChange(event: string, body: Uint8Array): LineChange | null {
  const change = changes[event]
  const parsed = Body.safeParse(readJson(body))
  if (!change || !parsed.success) return null
  return { line: parsed.data.phone_number_id, account_id: parsed.data.customer?.id ?? '', change }
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return null
  }
}
