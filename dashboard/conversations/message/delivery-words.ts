/** What became of a message on its way to a phone, in words. */
import type { DeliveryState } from '../../backend/rows.ts'
import { isUnwelcome } from '../../backend/unwelcome.ts'
import { plural } from '../../design/format.ts'
import type { IconName } from '../../design/Icon.tsx'
import type { ThreadDelivery } from '../fetch-messages.ts'

type DeliveryWords = {
  icon: IconName
  text: string
  /** Why, where that needs saying. */
  reason: string | null
  /** It went wrong, and another try may help. */
  isBad: boolean
}

const states: Record<DeliveryState, { icon: IconName; text: string }> = {
  waiting: { icon: 'clock', text: 'Waiting to be sent' },
  sending: { icon: 'clock', text: 'Sending…' },
  sent: { icon: 'check', text: 'Sent' },
  delivered: { icon: 'checks', text: 'Delivered' },
  read: { icon: 'checks', text: 'Read' },
  failed: { icon: 'warning', text: 'Not sent' },
  refused: { icon: 'warning', text: 'Not sent' },
}

export function deliveryWords(delivery: ThreadDelivery): DeliveryWords {
  const { state, error, attempts, uncertain_since, put_aside_at } = delivery
  const isOver = state === 'failed' || state === 'refused'
  const isBad = isOver && !isUnwelcome(delivery)
  const aside = put_aside_at ? ', put aside' : ''
  if (uncertain_since && isOver) {
    return { icon: 'question', text: `Nobody knows whether this arrived${aside}`, reason: error, isBad }
  }
  if (uncertain_since) {
    return {
      icon: 'question',
      text: 'Perhaps sent',
      reason: 'The provider did not answer. Foyer is asking again.',
      isBad,
    }
  }
  if (state === 'waiting' && attempts > 0)
    return { icon: 'clock', text: 'Will be tried again', reason: error, isBad }
  if (isOver && !isBad) return { icon: 'blocked', text: 'Not sent', reason: error, isBad }
  const { icon, text } = states[state]
  return { icon, text: text + aside, reason: isBad ? error : null, isBad }
}

/** How many parts it was billed in; `null` for what has none. */
export function segmentWords({ segments }: ThreadDelivery): string | null {
  return segments ? plural(segments, 'SMS part', 'SMS parts') : null
}
