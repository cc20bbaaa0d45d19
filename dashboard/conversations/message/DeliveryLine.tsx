/** Under a message that went out to a phone: how far it came, and what can be done where it did not. */
import './delivery.css'
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import { Icon } from '../../design/Icon.tsx'
import type { ThreadDelivery } from '../fetch-messages.ts'
import { createErrand } from './create-errand.ts'
import { deliveryWords, segmentWords } from './delivery-words.ts'

type LineProps = {
  delivery: ThreadDelivery
  /** The message may have changed. */
  onChanged: () => void
}

export function DeliveryLine({ delivery, onChanged }: LineProps) {
  const signedIn = useSignedIn()
  const { id, put_aside_at } = delivery
  const { errand, run } = useModel(() => createErrand(signedIn, `deliveries/${id}`, onChanged), id)
  const { icon, text, reason, isBad } = deliveryWords(delivery)
  const segments = segmentWords(delivery)
  return (
    <div class="delivery" data-state={delivery.state} data-bad={(isBad && !put_aside_at) || undefined}>
      <p title={segments ?? undefined}>
        <Icon name={icon} size={16} />
        <span>
          <b>{text}</b>
          {reason && <> · {reason}</>}
          {segments && !reason && delivery.segments !== 1 && <> · {segments}</>}
        </span>
      </p>
      {isBad && signedIn.mayWrite && (
        <span class="delivery-actions">
          {!put_aside_at && (
            <Button
              size="small"
              kind="plain"
              isBusy={errand.value === 'put-aside'}
              onClick={() => run('put-aside')}
            >
              Put aside
            </Button>
          )}
          <Button size="small" icon="history" isBusy={errand.value === 'retry'} onClick={() => run('retry')}>
            Try again
          </Button>
        </span>
      )}
    </div>
  )
}
