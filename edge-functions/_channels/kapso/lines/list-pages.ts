/** Every item of one of Kapso's lists, page by page. */
import * as z from 'zod/mini'
import type { KapsoEnv } from '../../../_platform/env.ts'
import { callKapso } from '../call-kapso.ts'

/** Generous: a project's webhooks are one for each line of every company. */
const maxPages = 100
const pageSize = 100

/** Throws `ProviderError`. */
export async function listPages<T>(
  { path, query }: { path: string; query?: Record<string, string> },
  item: z.ZodMiniType<T>,
  env: KapsoEnv,
): Promise<T[]> {
  const Page = z.object({
    data: z.array(item),
    meta: z.optional(z.object({ total_pages: z.optional(z.number()) })),
  })
  const items: T[] = []
  for (let page = 1; page <= maxPages; page += 1) {
    const paged = { ...query, page: String(page), per_page: String(pageSize) }
    const { data, meta } = await callKapso({ api: 'platform', path, query: paged }, Page, { env })
    items.push(...data)
    if (page >= (meta?.total_pages ?? 1)) break
  }
  return items
}
