/** Every item of one of Twilio's lists, page by page. */
import * as z from 'zod/mini'
import { callTwilio, type TwilioAccount } from '../../../_channels/twilio/call-twilio.ts'
import type { TwilioEnv } from '../../../_platform/env.ts'

export type TwilioAccess = { account: TwilioAccount; env: TwilioEnv }

/** An account with more than 2000 of anything sees the first 2000. */
const pageSize = 100
const maxPages = 20

const Next = z.optional(z.nullable(z.string()))

/** `key` is where a page keeps its items. Throws `ProviderError`. */
export async function listAll<T>(
  { api, path }: { api: 'api' | 'messaging'; path: string },
  [key, item]: [key: string, item: z.ZodMiniType<T>],
  access: TwilioAccess,
): Promise<T[]> {
  const Page = z.object({
    [key]: z.array(item),
    next_page_uri: Next, // 2010-04-01
    meta: z.optional(z.object({ next_page_url: Next })), // v1
  })
  const items: T[] = []
  let next: string | null = `${path}?PageSize=${pageSize}`
  for (let page = 0; next && page < maxPages; page += 1) {
    const answer = (await callTwilio({ api, path: next }, Page, access)) as Record<string, unknown> & {
      next_page_uri?: string | null
      meta?: { next_page_url?: string | null }
    }
    items.push(...(answer[key] as T[]))
    next = pathOf(answer.next_page_uri ?? answer.meta?.next_page_url, bases[api](access.env))
  }
  return items
}

const bases = {
  api: ({ apiUrl }: TwilioEnv) => apiUrl,
  messaging: ({ messagingUrl }: TwilioEnv) => messagingUrl,
}

/** Addresses of next pages are relative in one API and absolute in another; the host is always the configured one. */
function pathOf(address: string | null | undefined, base: string): string | null {
  if (!address) return null
  const { pathname, search } = new URL(address, base)
  const prefix = new URL(base).pathname.replace(/\/$/, '')
  return (pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : pathname) + search
}
