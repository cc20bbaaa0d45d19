/** What Kapso says became of a message we sent. */
import * as z from 'zod/mini'
import type { DeliveryStatus, StatusChange } from '../../_platform/phone-verbs.ts'
import type { KapsoItem } from './message/kapso-message.ts'
import { statusChange } from './status-change.ts'

const statuses: Record<string, DeliveryStatus> = {
  'whatsapp.message.sent': 'sent',
  'whatsapp.message.delivered': 'delivered',
  'whatsapp.message.read': 'read',
  'whatsapp.message.failed': 'failed',
}

/** Null for events of another kind, and for messages that somebody wrote on the phone itself. */
export function readStatus(event: string, { message }: KapsoItem): StatusChange | null {
  const { direction, origin } = message.kapso
  const status = statuses[event]
  const isOurs = direction === 'outbound' && origin !== 'business_app' && origin !== 'history_sync'
  if (!status || !isOurs) return null

  const callback = message.kapso.statuses?.map(one => one.biz_opaque_callback_data).find(Boolean)
  return statusChange(message, { status, deliveryId: z.uuid().safeParse(callback).data ?? null })
}
