/** The page in front of the door: one form and the way to the others. */
import { useApp, useModel } from '../app/use-app.ts'
import { CredentialsForm } from './CredentialsForm.tsx'
import { createCredentials } from './create-credentials.ts'
import { Hall } from './Hall.tsx'
import { type Purpose, purposes } from './purposes.ts'

export function CredentialsPage({ purpose }: { purpose: Purpose }) {
  const app = useApp()
  const form = useModel(() => createCredentials(app, purpose), purpose)
  const words = purposes[purpose]
  if (form.isSent.value && words.sent) {
    return (
      <Hall title={words.sent.title} lead={words.sent.text}>
        <p class="hall-sent">{form.email.value}</p>
        <OtherWays purpose={purpose} />
      </Hall>
    )
  }
  return (
    <Hall title={words.title} lead={words.lead}>
      <CredentialsForm form={form} purpose={purpose} />
      <OtherWays purpose={purpose} />
    </Hall>
  )
}

function OtherWays({ purpose }: { purpose: Purpose }) {
  return (
    <p class="hall-ways">
      {purpose === 'sign-in' && (
        <>
          <a href="/reset">Forgot your password?</a>
          <span>
            New here? <a href="/sign-up">Create an account</a>
          </span>
        </>
      )}
      {purpose === 'sign-up' && (
        <span>
          Already have an account? <a href="/sign-in">Sign in</a>
        </span>
      )}
      {(purpose === 'reset' || purpose === 'new-password') && <a href="/sign-in">Back to sign in</a>}
    </p>
  )
}
