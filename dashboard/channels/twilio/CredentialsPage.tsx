/** Connects the company's own Twilio account, or gives its connection new keys. */
import { useModel, useSignedIn } from '../../app/use-app.ts'
import type { Connection } from '../../backend/rows.ts'
import { Button, ButtonLink } from '../../design/Button.tsx'
import { Empty } from '../../design/Faces.tsx'
import { focusFirstError } from '../../design/focus-first-error.ts'
import { Icon } from '../../design/Icon.tsx'
import type { ChannelsModel } from '../create-channels.ts'
import { PageHead } from '../PageHead.tsx'
import { CredentialFields } from './CredentialFields.tsx'
import { createCredentialsForm } from './create-credentials-form.ts'

type CredentialsPageProps = { model: ChannelsModel; connection: Connection | null }

export function CredentialsPage({ model, connection }: CredentialsPageProps) {
  const signedIn = useSignedIn()
  const credentials = useModel(() => createCredentialsForm(signedIn, model, connection?.account_id ?? ''))
  if (!signedIn.mayManage) {
    return (
      <Empty
        title="Only owners and admins connect Twilio"
        action={<ButtonLink href="/channels">Go to channels</ButtonLink>}
      >
        Ask one of them to do this.
      </Empty>
    )
  }
  const isBusy = credentials.isBusy.value
  return (
    <div class="page channels-page">
      <PageHead title={connection ? 'New credentials for Twilio' : 'Connect Twilio'} />
      <form
        class="card channel-form"
        noValidate
        onSubmit={async event => {
          event.preventDefault()
          const form = event.currentTarget
          if (!(await credentials.connect())) focusFirstError(form)
        }}
      >
        <p class="channel-says">
          You find these on the first page of the{' '}
          <a href="https://console.twilio.com" target="_blank" rel="noopener noreferrer">
            Twilio console
          </a>
          , under “Account Info”.
        </p>
        <CredentialFields credentials={credentials} isAccountKnown={connection !== null} />
        {credentials.errors.value.form && (
          <p class="notice notice-bad" role="alert">
            <Icon name="warning" size={18} />
            {credentials.errors.value.form}
          </p>
        )}
        <div class="channel-actions">
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {isBusy ? 'Asking Twilio…' : connection ? 'Save the new credentials' : 'Connect'}
          </Button>
          <ButtonLink kind="plain" href="/channels">
            Cancel
          </ButtonLink>
        </div>
      </form>
    </div>
  )
}
