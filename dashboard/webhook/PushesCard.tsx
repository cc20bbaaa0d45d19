/** What became of the latest leads that were sent on. */
import { useSignedIn } from '../app/use-app.ts'
import { Badge } from '../design/Badge.tsx'
import { Button } from '../design/Button.tsx'
import { shortTime } from '../design/format.ts'
import type { WebhookModel } from './create-webhook.ts'
import type { Push } from './fetch-webhook.ts'

export function PushesCard({ model, pushes }: { model: WebhookModel; pushes: Push[] }) {
  return (
    <section class="card setting-card" aria-label="Sent leads">
      <h2>The latest</h2>
      {pushes.length === 0 ? (
        <p class="muted">No lead has turned hot since. The next one stands here.</p>
      ) : (
        <ul class="pushes">
          {pushes.map(push => (
            <PushRow key={push.id} model={model} push={push} />
          ))}
        </ul>
      )}
    </section>
  )
}

function PushRow({ model, push }: { model: WebhookModel; push: Push }) {
  const { mayManage, timeZone } = useSignedIn()
  const at = push.sent_at ?? push.created_at
  return (
    <li class="push">
      <a class="push-name" href={`/leads/${push.lead_id}`}>
        {push.name ?? 'Visitor'}
      </a>
      <StateBadge push={push} />
      <time class="muted numbers" dateTime={at}>
        {shortTime(at, timeZone.value)}
      </time>
      {push.error && <p class="push-error">{push.error}</p>}
      {push.state === 'failed' && mayManage && (
        <Button size="small" isBusy={model.busy.value === 'again'} onClick={() => model.again(push.id)}>
          Send again
        </Button>
      )}
    </li>
  )
}

function StateBadge({ push }: { push: Push }) {
  if (push.state === 'sent') return <Badge tone="good">Taken</Badge>
  if (push.state === 'failed') return <Badge tone="bad">Given up</Badge>
  return <Badge>{push.attempts > 0 ? 'Comes again' : 'On its way'}</Badge>
}
