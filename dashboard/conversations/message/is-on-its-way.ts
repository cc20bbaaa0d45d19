/** Whether a message has left for the phone, as far as anybody knows. */
import type { ThreadDelivery } from '../fetch-messages.ts'

export function isOnItsWay({ state, uncertain_since }: ThreadDelivery): boolean {
  return (state === 'sent' || state === 'delivered' || state === 'read') && !uncertain_since
}
