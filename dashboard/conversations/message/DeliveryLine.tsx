/** Under a message that went out to a phone: how far it came, and another try where it did not. */
import './delivery.css'
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import { Icon } from '../../design/Icon.tsx'
import type { ThreadDelivery } from '../fetch-messages.ts'
import { createRetry } from './create-retry.ts'
import { deliveryWords, segmentWords } from './delivery-words.ts'

type LineProps = {
  delivery: ThreadDelivery
  /** The message may have changed. */
  onRetried: () => void
}

export function DeliveryLine({ delivery, onRetried }: LineProps) {
  const signedIn = useSignedIn()
  const { isBusy, retry } = useModel(() => createRetry(signedIn, delivery.id, onRetried), delivery.id)
  const { icon, text, reason, isBad } = deliveryWords(delivery)
  const segments = segmentWords(delivery)
  return (
    <div class="delivery" data-state={delivery.state} data-bad={isBad || undefined}>
      <p title={segments ?? undefined}>
        <Icon name={icon} size={16} />
        <span>
          <b>{text}</b>
          {reason && <> · {reason}</>}
          {segments && !reason && delivery.segments !== 1 && <> · {segments}</>}
        </span>
      </p>
      {isBad && signedIn.mayWrite && (
        <Button size="small" icon="history" isBusy={isBusy.value} onClick={retry}>
          Try again
        </Button>
      )}
    </div>
  )
}
