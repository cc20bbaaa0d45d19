/** Account SID, Auth Token and, if wanted, an API key: what each is for, and what is wrong with it. */
import { useComputed } from '@preact/signals'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import type { Credentials, CredentialsForm } from './create-credentials-form.ts'

type CredentialFieldsProps = {
  credentials: CredentialsForm
  /** Another account would be another connection. */
  isAccountKnown: boolean
}

export function CredentialFields({ credentials, isAccountKnown }: CredentialFieldsProps) {
  const { form, errors, hasKey, write } = credentials
  const field = (name: keyof Credentials) => ({
    value: useComputed(() => form.value[name]),
    error: errors.value[name],
    onInput: (text: string) => write({ [name]: text }),
  })
  const [sid, token, key, secret] = [
    field('account_sid'),
    field('auth_token'),
    field('api_key'),
    field('api_secret'),
  ]
  return (
    <>
      <Field
        label="Account SID"
        placeholder="AC…"
        isReadOnly={isAccountKnown}
        {...(isAccountKnown && { hint: 'For another account, disconnect this one first.' })}
        {...sid}
      />
      <Field
        label="Auth Token"
        type="password"
        hint="Twilio signs every message with it, so that nobody else can send you any in its name. It is locked away at once and never shown again."
        {...token}
      />
      {hasKey.value ? (
        <fieldset class="channel-key">
          <legend class="field-label">API key</legend>
          <p class="field-hint">
            With one, Foyer sends with the key, which you can take back at Twilio without changing the token.
            The token is still needed to check what comes in.
          </p>
          <Field label="SID of the key" placeholder="SK…" {...key} />
          <Field label="Secret of the key" type="password" {...secret} />
        </fieldset>
      ) : (
        <span>
          <Button
            kind="plain"
            size="small"
            icon="plus"
            onClick={() => {
              hasKey.value = true
            }}
          >
            Send with an API key (optional)
          </Button>
        </span>
      )}
    </>
  )
}
