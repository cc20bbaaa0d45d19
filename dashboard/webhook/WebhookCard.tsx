/** The way to the webhook, which has a page of its own. */
import { useSignedIn } from '../app/use-app.ts'
import { ButtonLink } from '../design/Button.tsx'

export function WebhookCard() {
  const { mayManage } = useSignedIn()
  return (
    <section class="card company-card">
      <h2>Sending leads on</h2>
      <p class="muted">
        Your CRM, or anything else that takes a webhook, can be told of every lead that qualifies: once,
        signed, with what they said in their own words.
      </p>
      <span>
        <ButtonLink href="/company/webhook">{mayManage ? 'Set it up' : 'Have a look'}</ButtonLink>
      </span>
    </section>
  )
}
