/** Lets one line go, after saying exactly what that does. */
import { useSignal } from '@preact/signals'
import { useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import type { ChannelsModel } from '../create-channels.ts'
import type { Line } from '../fetch-channels.ts'

export function RemoveLine({ model, line }: { model: ChannelsModel; line: Line }) {
  const { router } = useSignedIn()
  const isAsking = useSignal(false)
  const before =
    line.kind === 'sms'
      ? 'At Twilio, the number goes back to where its messages went before you connected it.'
      : 'What Foyer has set up at Kapso to hear of messages is removed. The number stays yours, on WhatsApp.'
  return (
    <section class="card channel-form" aria-label="Remove">
      <h2>Stop answering here</h2>
      <p class="channel-says">{before} Conversations stay.</p>
      <div class="channel-actions">
        <Button
          icon="remove"
          onClick={() => {
            isAsking.value = true
          }}
        >
          Remove this {line.kind === 'sms' ? 'number' : 'line'}
        </Button>
      </div>
      {isAsking.value && (
        <Dialog
          title={`Remove ${line.name}?`}
          confirm={{
            label: 'Remove',
            kind: 'bad',
            isBusy: model.isBusy('let go', line.id),
            run: async () => {
              const isRemoved = await model.removeLine(line.id)
              isAsking.value = false
              if (isRemoved) router.go('/channels', { replace: true })
            },
          }}
          onClose={() => {
            isAsking.value = false
          }}
        >
          <ul class="consequences">
            <li>Nothing written to this {line.kind === 'sms' ? 'number' : 'line'} arrives here any more.</li>
            <li>{before}</li>
            <li>Its conversations stay, and can be read.</li>
          </ul>
        </Dialog>
      )}
    </section>
  )
}
