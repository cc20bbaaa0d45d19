/** The page at Kapso where a business connects its WhatsApp number. Good for 30 days; a new one ends the one before. */
import * as z from 'zod/mini'
import { callKapso } from '../../../_channels/kapso/call-kapso.ts'
import { listPages } from '../../../_channels/kapso/lines/list-pages.ts'
import type { KapsoEnv } from '../../../_platform/env.ts'

export type SetupLink = { url: string; expires_at: string }

const Link = z.object({ id: z.string(), url: z.string(), status: z.string(), expires_at: z.string() })

/** Afterwards the business comes back to `origin`, the dashboard's. Throws `ProviderError`. */
export async function makeSetupLink(customerId: string, origin: string, env: KapsoEnv): Promise<SetupLink> {
  const setup_link = {
    success_redirect_url: `${origin}/channels?whatsapp=connected`,
    failure_redirect_url: `${origin}/channels?whatsapp=failed`,
    allowed_connection_types: ['coexistence', 'dedicated'],
  }
  const { data } = await callKapso(
    { api: 'platform', method: 'POST', path: linksPath(customerId), json: { setup_link } },
    z.object({ data: Link }),
    { env },
  )
  return { url: data.url, expires_at: data.expires_at }
}

/** Whether a business can still go through it. Throws `ProviderError`. */
export async function isOpen(url: string, customerId: string, env: KapsoEnv): Promise<boolean> {
  const links = await listPages({ path: linksPath(customerId) }, Link, env)
  const link = links.find(one => one.url === url)
  return link?.status === 'active' && Date.parse(link.expires_at) > Date.now()
}

function linksPath(customerId: string): string {
  return `/customers/${encodeURIComponent(customerId)}/setup_links`
}
