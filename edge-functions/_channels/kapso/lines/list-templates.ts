/** The message templates of a WhatsApp business account. */
import * as z from 'zod/mini'
import type { SyncedTemplate } from '../../../_platform/connection-verbs.ts'
import type { KapsoEnv } from '../../../_platform/env.ts'
import { callKapso } from '../call-kapso.ts'
import { readTemplate, Template } from './read-template.ts'

const pageSize = 100
const maxPages = 50

const Page = z.object({
  data: z.array(Template),
  paging: z.optional(z.object({ cursors: z.optional(z.object({ after: z.optional(z.string()) })) })),
})

/** Throws `ProviderError`. */
export async function listTemplates(businessAccountId: string, env: KapsoEnv): Promise<SyncedTemplate[]> {
  const path = `/${encodeURIComponent(businessAccountId)}/message_templates`
  const templates: SyncedTemplate[] = []
  let after: string | undefined
  for (let page = 0; page < maxPages; page += 1) {
    const query = { limit: String(pageSize), ...(after !== undefined && { after }) }
    const { data, paging } = await callKapso({ api: 'whatsapp', path, query }, Page, { env })
    templates.push(...data.map(readTemplate))
    after = paging?.cursors?.after
    // Whoever gives smaller pages than asked for may have more, and the last page may have a cursor too: an empty one ends it.
    if (!after || data.length === 0) break
  }
  return templates
}
