/** Serves the stand-ins for Twilio and Kapso on a port of their own. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { openProviders, type Providers, type ProvidersOptions } from './open-providers.ts'

export type ServedProviders = Providers & {
  /**
   * api.twilio.com is `${url}/twilio/api`, messaging.twilio.com `${url}/twilio/messaging`, verify.twilio.com
   * `${url}/twilio/verify`, api.kapso.ai `${url}/kapso`.
   */
  url: string
}

/** Port 0, or none, takes a free one of the loopback interface. */
export async function serveProviders({
  port = 0,
  ...options
}: { port?: number } & Omit<ProvidersOptions, 'url'> = {}): Promise<ServedProviders> {
  let url = ''
  const providers = openProviders({ ...options, url: () => url })
  const listener = getRequestListener(
    (request, env) => {
      const { incoming } = env as { incoming: IncomingMessage }
      return providers.fetch(request, { cutOff: () => incoming.socket.destroy() })
    },
    { overrideGlobalObjects: false },
  )
  const server = createServer((request, response) => void listener(request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  providers.resume()

  return {
    ...providers,
    url,
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await providers.close()
    },
  }
}
