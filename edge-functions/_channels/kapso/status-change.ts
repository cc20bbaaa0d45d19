/** A status of Kapso's as a change to one of our deliveries. */
import type { DeliveryStatus, StatusChange } from '../../_platform/phone-verbs.ts'
import { describeFailure } from './classify-failure.ts'
import type { KapsoMessage } from './message/kapso-message.ts'

export function statusChange(
  message: KapsoMessage,
  { status, deliveryId }: { status: DeliveryStatus; deliveryId: string | null },
): StatusChange {
  const error = message.kapso.statuses?.findLast(one => one.status === 'failed')?.errors?.[0]
  return {
    provider_id: message.id,
    delivery_id: deliveryId,
    status,
    failure: status === 'failed' ? describeFailure(error ? String(error.code) : null) : null,
  }
}
