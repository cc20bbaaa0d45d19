/** The secret that what is sent is signed with: shown once, when it is made. */
import { Button } from '../design/Button.tsx'
import { CopyButton } from '../design/CopyButton.tsx'
import type { WebhookModel } from './create-webhook.ts'

export function SecretCard({ model }: { model: WebhookModel }) {
  const secret = model.secret.value
  return (
    <section class="card setting-card" aria-label="Secret">
      <h2>The secret</h2>
      {secret === null ? (
        <p class="setting-says">
          Every lead is signed as{' '}
          <a href="https://www.standardwebhooks.com" target="_blank" rel="noopener noreferrer">
            Standard Webhooks
          </a>{' '}
          has it, so that whoever receives it can tell it is from here. The secret is locked away. If it was
          lost, make a new one; the old one signs nothing from then on.
        </p>
      ) : (
        <>
          <p class="setting-says">
            Copy it now to where your leads arrive: it is locked away and never shown again.
          </p>
          <code class="copyable" id="webhook-secret">
            {secret}
          </code>
        </>
      )}
      <div class="setting-actions">
        {secret !== null && (
          <CopyButton
            text={secret}
            label="Copy the secret"
            done="The secret is copied."
            markedId="webhook-secret"
          />
        )}
        <Button
          kind={secret === null ? 'quiet' : 'plain'}
          isBusy={model.busy.value === 'secret'}
          onClick={model.renewSecret}
        >
          Make a new secret
        </Button>
      </div>
    </section>
  )
}
