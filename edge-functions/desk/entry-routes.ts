/** Entries: from a file, for programs that have one and no reader for it; and other ways to ask one, proposed by a model. */
import type { ProposePhrasingsResponse } from '../../shared/entries-door.ts'
import { inFileOrder } from '../../shared/import/in-file-order.ts'
import { readImport } from '../../shared/import/read-import.ts'
import type { ImportResponse } from '../../shared/import/reading.ts'
import { Refusal } from '../_platform/errors.ts'
import type { Platform } from '../_platform/platform.ts'
import { isRefused } from '../_platform/refused.ts'
import { type DeskRoutes, deskRoutes, readId } from './desk-routes.ts'
import { proposePhrasings } from './phrasings/propose-phrasings.ts'
import { refuse } from './refuse.ts'

const fileTypes = /^(text\/csv|text\/tab-separated-values|application\/json)\b/i

export function entryRoutes(platform: Platform): DeskRoutes {
  const { database } = platform
  const routes = deskRoutes()

  routes.post('/companies/:id/entries/import', async context => {
    // like JSON elsewhere: these types never cross origins without asking first
    if (!fileTypes.test(context.req.header('content-type') ?? ''))
      throw new Refusal(415, 'unsupported_media_type', 'Send a file as text/csv or application/json.')
    const reading = readImport(new Uint8Array(await context.req.arrayBuffer()))
    if ('problem' in reading) throw new Refusal(400, 'invalid_request', reading.problem)

    const told = await database.call('import_entries', {
      member_id: context.get('memberId'),
      company_id: readId(context.req.param('id'), 'unknown_company'),
      rows: reading.rows,
      is_preview: context.req.query('preview') === 'true',
    })
    if (isRefused(told)) throw refuse(told)
    const response: ImportResponse = { rows: inFileOrder(reading.refused, told.rows) }
    return context.json(response)
  })

  routes.post('/entries/:id/phrasings', async context => {
    const asked = {
      member_id: context.get('memberId'),
      entry_id: readId(context.req.param('id'), 'unknown_entry'),
    }
    const proposed = await proposePhrasings(asked, platform, context.req.raw.signal)
    return context.json({ proposed } satisfies ProposePhrasingsResponse)
  })

  return routes
}
