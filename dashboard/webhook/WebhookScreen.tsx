/** Sends leads on: where to, the secret that what is sent is signed with, and what became of the latest. */
import './webhook.css'
import { useModel, useSignedIn } from '../app/use-app.ts'
import { ButtonLink } from '../design/Button.tsx'
import { Failed, Loading, Skeleton } from '../design/Faces.tsx'
import { AddressCard } from './AddressCard.tsx'
import { createWebhook } from './create-webhook.ts'
import { PushesCard } from './PushesCard.tsx'
import { SecretCard } from './SecretCard.tsx'

export function WebhookScreen() {
  const signedIn = useSignedIn()
  const model = useModel(() => createWebhook(signedIn))
  const state = model.state.value
  const { mayManage } = signedIn
  return (
    <div class="page setting-page">
      <header class="setting-head">
        <ButtonLink kind="plain" icon="back" href="/company" label="Back to the company" />
        <h1>Sending leads on</h1>
      </header>
      {!mayManage && <p class="notice">Owners and admins set this up; your role sees what was sent.</p>}
      {state.face === 'loading' && (
        <Loading label="Loading the webhook">
          <div class="card setting-card">
            <Skeleton widths={[40, 100, 60]} height={20} />
          </div>
        </Loading>
      )}
      {state.face === 'failed' && <Failed sentence={state.sentence} onRetry={model.restart} />}
      {state.face === 'ready' && (
        <>
          {mayManage && (
            <AddressCard
              model={model}
              webhook={state.value.webhook}
              hasTaken={model.isTaken.value || state.value.pushes.some(push => push.state === 'sent')}
            />
          )}
          {mayManage && state.value.webhook && <SecretCard model={model} />}
          {(state.value.webhook || state.value.pushes.length > 0) && (
            <PushesCard model={model} pushes={state.value.pushes} />
          )}
        </>
      )}
    </div>
  )
}
