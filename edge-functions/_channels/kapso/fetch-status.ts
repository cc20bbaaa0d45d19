/** Looks up at Kapso what became of a message whose status never came. */
import type { SilentDelivery } from '../../_platform/delivery-verbs.ts'
import type { DeliveryStatus, StatusChange } from '../../_platform/phone-verbs.ts'
import type { KapsoDoor } from './call-kapso.ts'
import { listMessages } from './list-messages.ts'
import type { KapsoMessage } from './message/kapso-message.ts'
import { statusChange } from './status-change.ts'

const furthestFirst: DeliveryStatus[] = ['read', 'delivered', 'failed', 'sent']
/** Clocks differ, and its answer took a while. */
const toleranceMs = 120_000

/** Null when Kapso does not list the message, or knows no more than we. Throws `ProviderError`. */
export async function fetchStatus(silent: SilentDelivery, door: KapsoDoor): Promise<StatusChange | null> {
  const since = Date.parse(silent.sent_at) - toleranceMs
  const { items } = await listMessages({ line: silent.line, since, direction: 'outbound' }, door)
  const found = items.find(({ message }) => message.id === silent.provider_id)?.message
  const status = found && furthestStatus(found)
  return status ? statusChange(found, { status, deliveryId: silent.delivery_id }) : null
}

function furthestStatus({ kapso }: KapsoMessage): DeliveryStatus | undefined {
  const told = [kapso.status, ...(kapso.statuses ?? []).map(({ status }) => status)]
  return furthestFirst.find(status => told.includes(status))
}
