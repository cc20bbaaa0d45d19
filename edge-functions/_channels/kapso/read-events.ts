/** Opens one webhook of Kapso: what happened, on which line, and to which messages. A batch is many of the same. */
import * as z from 'zod/mini'
import { Refusal } from '../../_platform/errors.ts'
import { KapsoItem } from './message/kapso-message.ts'

export type KapsoEvents = {
  /** Such as `whatsapp.message.received`. Single bodies do not say it, so it comes with the headers. */
  event: string
  /** The line's phone_number_id. */
  line: string
  items: KapsoItem[]
  /** What could not be read, with its place from 0. The rest is kept. */
  malformed: { place: number; item: unknown }[]
}

const Envelope = z.union([
  z.object({ batch: z.literal(true), type: z.string(), data: z.array(z.unknown()).check(z.maxLength(500)) }),
  z.object({ phone_number_id: z.string().check(z.maxLength(100)) }),
])
const Addressed = z.object({ phone_number_id: z.string().check(z.maxLength(100)) })

/** Throws 400 when it is none of Kapso's bodies, or tells of several lines at once: each line has its own secret. */
export function readEvents(body: Uint8Array, headers: Headers): KapsoEvents {
  const json = readJson(body)
  const envelope = Envelope.safeParse(json)
  if (!envelope.success) throw new Refusal(400, 'invalid_request', 'This is no event of Kapso.')

  const batch = 'batch' in envelope.data ? envelope.data : null
  const bodies = batch?.data ?? [json]
  const lines = new Set(bodies.flatMap(item => Addressed.safeParse(item).data?.phone_number_id ?? []))
  const [line] = lines
  if (!line || lines.size > 1) throw new Refusal(400, 'invalid_request', 'An event belongs to one line.')

  const event = headers.get('x-webhook-event') ?? batch?.type ?? ''
  if (!event.startsWith('whatsapp.message.')) return { event, line, items: [], malformed: [] }

  const items = bodies.map(item => KapsoItem.safeParse(item).data ?? null)
  return {
    event,
    line,
    items: items.filter(item => item !== null),
    malformed: bodies.flatMap((item, place) => (items[place] === null ? [{ place, item }] : [])),
  }
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    throw new Refusal(400, 'invalid_request', 'The body is not JSON.')
  }
}
