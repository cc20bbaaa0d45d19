/** Whether Twilio wrote a request, by its own library: over the address we gave it and everything it sent. */
import { validateRequest, validateRequestWithBody } from 'twilio/lib/webhooks/webhooks.js'
import type { TwilioRequestBody } from './read-body.ts'

export type SignedRequest = {
  /** As Twilio was told it: from configuration, because behind a gateway a request no longer knows its own. */
  url: string
  /** `X-Twilio-Signature`, empty without one. */
  signature: string
  body: TwilioRequestBody
}

/** `secrets`: the account's Auth Token; two of them while it is being replaced. Constant time. */
export function verifySignature({ url, signature, body }: SignedRequest, secrets: string[]): boolean {
  return secrets.some(secret => {
    if (!secret) return false // an empty key would be everyone's
    return body.isJson
      ? validateRequestWithBody(secret, signature, url, body.raw)
      : validateRequest(secret, signature, url, body.fields)
  })
}
