/** A status of Twilio's as a change to one of our deliveries. */
import type { DeliveryStatus, StatusChange } from '../../_platform/phone-verbs.ts'
import { describeFailure } from './classify-failure.ts'

const statuses: Record<string, DeliveryStatus> = {
  accepted: 'queued',
  scheduled: 'queued',
  queued: 'queued',
  sending: 'queued',
  sent: 'sent',
  delivered: 'delivered',
  partially_delivered: 'delivered',
  read: 'read',
  undelivered: 'failed',
  failed: 'failed',
  canceled: 'failed',
}

export type ToldStatus = { sid: string; status: string; errorCode: string | null; deliveryId: string | null }

/** Null for a status we do not know yet. */
export function statusChange({ sid, status, errorCode, deliveryId }: ToldStatus): StatusChange | null {
  const known = statuses[status]
  if (!known) return null
  return {
    provider_id: sid,
    delivery_id: deliveryId,
    status: known,
    failure: known === 'failed' ? describeFailure(errorCode) : null,
  }
}
