/** Who somebody is: an address, a password, or one of the two. */
import { Button } from '../design/Button.tsx'
import { Field } from '../design/Field.tsx'
import { Icon } from '../design/Icon.tsx'
import type { Credentials } from './create-credentials.ts'
import { type Purpose, purposes } from './purposes.ts'

type CredentialsFormProps = {
  form: Credentials
  purpose: Purpose
  /** The address is given, and not theirs to choose. */
  isEmailFixed?: boolean
}

export function CredentialsForm({ form, purpose, isEmailFixed = false }: CredentialsFormProps) {
  const words = purposes[purpose]
  const { email, password, form: whole } = form.errors.value
  return (
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
          isReadOnly={isEmailFixed}
          hasFocus={!isEmailFixed}
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
          hasFocus={isEmailFixed || !words.asks.email}
          onInput={form.writePassword}
        />
      )}
      <Button kind="primary" type="submit" isBusy={form.isBusy.value}>
        {form.isBusy.value ? 'One moment…' : words.submit}
      </Button>
    </form>
  )
}
