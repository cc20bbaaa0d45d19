/** Opens the lab: stand-ins for Twilio and Kapso, and the page with the phones that write to them. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { serveLabPage } from './lab/serve-lab-page.ts'
import { furnishLab } from './lab/server/furnish-lab.ts'
import { labApp } from './lab/server/lab-app.ts'
import { openTraffic } from './lab/server/open-traffic.ts'
import { openProviders, type Providers } from './providers/open-providers.ts'
import type { ProviderSettings } from './read-settings.ts'

export type Lab = {
  /** What the functions are told, in place of the vendors' own addresses and keys. */
  settings: ProviderSettings
  kapso: Providers['kapso']
  twilio: Providers['twilio']
  /** Answers `/lab/api` and `/lab/providers`. */
  fetch(request: Request, cutOff: () => void): Response | Promise<Response>
  /** Answers the rest of `/lab`. */
  page: Hono
  /** Goes on with what a restart interrupted; once everything is served. */
  resume(): void
  close(): Promise<void>
}

const mount = '/lab/providers'

/** `origin`: where this process is reached from itself. `publicUrl`: what the functions' addresses begin with. */
export function openLab(options: {
  root: string
  folder: string
  origin: string
  publicUrl: string
  ownOrigins: string[]
  secret: string
}): Lab {
  const { root, folder, origin, publicUrl, ownOrigins, secret } = options
  const traffic = openTraffic()
  const providers = openProviders({
    url: () => origin + mount,
    file: join(folder, 'lab.json'),
    // Signed for the public address, delivered to this very process: a proxy in front of it need not be there.
    fetch: traffic.watchWebhooks((url, init) =>
      fetch(url.startsWith(`${publicUrl}/`) ? origin + url.slice(publicUrl.length) : url, init),
    ),
  })
  const { twilio, kapso, phones } = providers
  furnishLab(providers)
  const api = traffic.watchApi(providers.fetch)
  const functionsUrl = `${publicUrl}/functions/v1`
  const app = labApp({ phones, twilio, kapso, traffic, functionsUrl, ownOrigins })

  return {
    settings: {
      twilio: {
        apiUrl: `${origin}${mount}/twilio/api`,
        messagingUrl: `${origin}${mount}/twilio/messaging`,
        verifyUrl: `${origin}${mount}/twilio/verify`,
        verify: verifyOf(twilio),
      },
      kapso: {
        url: `${origin}${mount}/kapso`,
        apiKey: kapso.apiKey,
        webhookSecret: createHash('sha256').update(`kapso:${secret}`).digest('hex'),
      },
    },
    kapso,
    twilio,
    fetch: (request, cutOff) =>
      new URL(request.url).pathname.startsWith(`${mount}/`) ? api(request, { cutOff }) : app.fetch(request),
    page: serveLabPage(root),
    resume: providers.resume,
    close: providers.close,
  }
}

/** The sample account's own Verify service plays the platform's. */
function verifyOf(twilio: Providers['twilio']): ProviderSettings['twilio']['verify'] {
  const service = twilio.verifyServices()[0]
  const account = twilio.accounts().find(({ sid }) => sid === service?.accountSid)
  return service && account
    ? { accountSid: account.sid, authToken: account.authToken, serviceSid: service.sid, countries: null }
    : null
}
