/** An account first: a new one, or the one there is, for the invited address. */
import { useSignal } from '@preact/signals'
import type { Invitation } from '../../shared/member-door.ts'
import { useApp, useModel } from '../app/use-app.ts'
import { Button } from '../design/Button.tsx'
import { CredentialsForm } from '../sign-in/CredentialsForm.tsx'
import { createCredentials } from '../sign-in/create-credentials.ts'
import { purposes } from '../sign-in/purposes.ts'

export function JoinFromOutside({ invitation: { email } }: { invitation: Invitation }) {
  const app = useApp()
  const purpose = useSignal<'sign-up' | 'sign-in'>('sign-up')
  const form = useModel(
    () => createCredentials(app, purpose.value, { email, comesBackTo: '/join' }),
    purpose.value,
  )
  const { sent } = purposes['sign-up']
  if (form.isSent.value && sent) {
    return (
      <p class="hall-sent" role="status">
        {sent.title}. {sent.text}
        <br />
        {email}
      </p>
    )
  }
  return (
    <>
      <CredentialsForm form={form} purpose={purpose.value} isEmailFixed />
      <p class="hall-ways">
        <Button
          kind="plain"
          onClick={() => {
            purpose.value = purpose.peek() === 'sign-up' ? 'sign-in' : 'sign-up'
          }}
        >
          {purpose.value === 'sign-up' ? 'I have an account already' : 'I have no account yet'}
        </Button>
        {purpose.value === 'sign-in' && <a href="/reset">Forgot your password?</a>}
      </p>
    </>
  )
}
