/** Signs as Kapso does: lower-case hex of HMAC-SHA256 over the body's bytes, without a prefix. */
import { createHmac } from 'node:crypto'

export function signWebhook(secretKey: string, body: string): string {
  return createHmac('sha256', secretKey).update(body, 'utf8').digest('hex')
}
