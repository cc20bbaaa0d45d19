/** Where leads are sent, whether it works, and trying it. */
import { useSignal } from '@preact/signals'
import type { LeadWebhook } from '../backend/rows.ts'
import { Badge } from '../design/Badge.tsx'
import { Button } from '../design/Button.tsx'
import { Dialog } from '../design/Dialog.tsx'
import { Field } from '../design/Field.tsx'
import { Icon } from '../design/Icon.tsx'
import type { WebhookModel } from './create-webhook.ts'

/** `hasTaken`: something that was sent there was taken, be it a test. */
type AddressCardProps = { model: WebhookModel; webhook: LeadWebhook | null; hasTaken: boolean }

const badges = {
  untried: { tone: 'plain', text: 'Not tried yet' },
  well: { tone: 'good', text: 'Takes them' },
  failing: { tone: 'bad', text: 'Does not take them' },
  gone: { tone: 'bad', text: 'Wants no more' },
} as const

export function AddressCard({ model, webhook, hasTaken }: AddressCardProps) {
  const url = useSignal(webhook?.url ?? '')
  const isRemoving = useSignal(false)
  const busy = model.busy.value
  const badge = webhook && badges[webhook.state === 'well' && !hasTaken ? 'untried' : webhook.state]
  return (
    <form
      class="card setting-card"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        model.connect(url.value)
      }}
    >
      <header class="webhook-title">
        <h2>Where to</h2>
        {badge && <Badge tone={badge.tone}>{badge.text}</Badge>}
      </header>
      <p class="setting-says">
        When a lead turns hot, books or is won, Foyer sends it there once: who it is, their score and its
        parts, and every fact with the words it rests on. If your system does not take it, Foyer tries again,
        with growing pauses, for three days.
      </p>
      <Field
        label="Address"
        type="url"
        placeholder="https://example.com/leads"
        hint="It begins with https:// and is open to the internet. Zapier, Make and n8n call it a webhook URL."
        value={url}
        error={model.urlProblem.value}
        onInput={typed => {
          url.value = typed
          model.urlProblem.value = undefined
        }}
      />
      {webhook?.problem && (
        <p class="notice notice-bad" role="status">
          <Icon name="warning" size={18} />
          {webhook.problem}
        </p>
      )}
      <div class="setting-actions">
        {(!webhook || url.value !== webhook.url) && (
          <Button kind="primary" type="submit" isBusy={busy === 'connect'}>
            {webhook ? 'Send them here instead' : 'Send leads there'}
          </Button>
        )}
        {webhook && (
          <>
            <Button isBusy={busy === 'test'} onClick={model.test}>
              {busy === 'test' ? 'Sending…' : 'Send a test'}
            </Button>
            <Button
              kind="plain"
              onClick={() => {
                isRemoving.value = true
              }}
            >
              Remove
            </Button>
          </>
        )}
      </div>
      {isRemoving.value && (
        <Dialog
          title="Send no more leads on?"
          confirm={{
            label: 'Remove',
            kind: 'bad',
            run: async () => {
              isRemoving.value = false
              if (await model.disconnect()) url.value = ''
            },
          }}
          onClose={() => {
            isRemoving.value = false
          }}
        >
          <p>What has not been taken yet is not sent any more, and the secret is destroyed.</p>
        </Dialog>
      )}
    </form>
  )
}
