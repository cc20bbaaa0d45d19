/** The company's assistants, one for each channel that is in use. */
import type { Purpose } from '../../../shared/lead/purposes.ts'
import type { Backend } from '../../backend/create-backend.ts'
import type { ChannelKind } from '../../backend/rows.ts'
import { unwrap } from '../../backend/unwrap.ts'

export type Assistant = {
  /** Of the channel. */
  id: string
  kind: ChannelKind
  name: string
  /** E.164; null for the website and for a line whose provider does not say. */
  number: string | null
  purpose: Purpose
}

/** The website first, then the lines in the order they came. */
export async function fetchAssistants(backend: Backend, companyId: string): Promise<Assistant[]> {
  const [channels, lines] = await Promise.all([
    backend.from('channels').select('id, kind, name, purpose').eq('company_id', companyId).order('id'),
    backend.from('lines').select('channel_id, number').eq('company_id', companyId).is('released_at', null),
  ])
  const inUse = unwrap(lines)
  const all = unwrap(channels).flatMap(channel => {
    const line = inUse.find(({ channel_id }) => channel_id === channel.id)
    return channel.kind === 'widget' || line ? [{ ...channel, number: line?.number ?? null }] : []
  })
  return all.sort((one, other) => Number(other.kind === 'widget') - Number(one.kind === 'widget'))
}
