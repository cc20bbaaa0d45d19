/**
 * Signs as Twilio does: base64 of HMAC-SHA1 over the URL and, sorted by name, every parameter's name and value.
 * https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */
import { createHmac } from 'node:crypto'

/** The URL as it is configured, query included, without its fragment. */
export function signRequest(authToken: string, url: string, parameters: Record<string, string>): string {
  const names = Object.keys(parameters).sort()
  const signed = url + names.map(name => name + parameters[name]).join('')
  return createHmac('sha1', authToken).update(signed, 'utf8').digest('base64')
}
