/** The page in front of the door: one form and the way to the others. */
import { useApp, useModel } from '../app/use-app.ts'
import { Button } from '../design/Button.tsx'
import { Field } from '../design/Field.tsx'
import { Icon } from '../design/Icon.tsx'
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
  const { email, password, form: whole } = form.errors.value
  return (
    <Hall title={words.title} lead={words.lead}>
      <form
        class="hall-form"
        key={purpose}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          form.submit()
        }}
      >
        {whole && (
          <p class="notice notice-bad" role="alert">
            <Icon name="warning" size={18} />
            {whole}
          </p>
        )}
        {words.asks.email && (
          <Field
            label="E-mail"
            type="email"
            autocomplete="username"
            value={form.email}
            error={email}
            hasFocus
            onInput={form.writeEmail}
          />
        )}
        {words.asks.password && (
          <Field
            label={purpose === 'new-password' ? 'New password' : 'Password'}
            type="password"
            autocomplete={words.asks.password}
            value={form.password}
            error={password}
            hasFocus={!words.asks.email}
            onInput={form.writePassword}
          />
        )}
        <Button kind="primary" type="submit" isBusy={form.isBusy.value}>
          {form.isBusy.value ? 'One moment…' : words.submit}
        </Button>
      </form>
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
