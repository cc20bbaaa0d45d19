/** Signing in, signing up, asking for a reset link, setting a new password: one form, four purposes. */
import { batch, signal } from '@preact/signals'
import type { AuthError } from '@supabase/supabase-js'
import type { App } from '../app/create-app.ts'
import { type Purpose, purposes } from './purposes.ts'

export const shortestPassword = 8

export type CredentialErrors = { email?: string; password?: string; form?: string }

export type Credentials = ReturnType<typeof createCredentials>

/** `email`: known beforehand. `comesBackTo`: where the link of the mail that proves a new account's address leads. */
type Beforehand = { email?: string; comesBackTo?: '/welcome' | '/join' }

export function createCredentials(
  { backend, session, router, toasts }: App,
  purpose: Purpose,
  { email: known = '', comesBackTo = '/welcome' }: Beforehand = {},
) {
  const email = signal(known)
  const password = signal('')
  const errors = signal<CredentialErrors>({})
  const isBusy = signal(false)
  const isSent = signal(false)
  const { asks } = purposes[purpose]

  function findErrors(): CredentialErrors {
    const found: CredentialErrors = {}
    if (asks.email && !/^\S+@\S+\.\S+$/.test(email.value.trim()))
      found.email = 'Enter an address such as ana@example.com.'
    if (asks.password && !password.value) found.password = 'Enter your password.'
    if (asks.password === 'new-password' && password.value.length < shortestPassword) {
      found.password = `Use at least ${shortestPassword} characters.`
    }
    return found
  }

  const verbs: Record<Purpose, () => Promise<AuthError | null>> = {
    'sign-in': async () => (await backend.auth.signInWithPassword(both())).error,
    'sign-up': async () => {
      const { data, error } = await backend.auth.signUp({
        ...both(),
        options: { emailRedirectTo: location.origin + comesBackTo },
      })
      if (!error && !data.session) isSent.value = true
      return error
    },
    reset: async () => {
      const redirectTo = `${location.origin}/new-password`
      const { error } = await backend.auth.resetPasswordForEmail(email.value.trim(), { redirectTo })
      if (!error) isSent.value = true
      return error
    },
    'new-password': async () => {
      const { error } = await backend.auth.updateUser({ password: password.value })
      if (error) return error
      session.finishRecovery()
      toasts.show('Your new password is saved.')
      router.go('/conversations', { replace: true })
      return null
    },
  }
  const both = () => ({ email: email.value.trim(), password: password.value })

  return {
    email,
    password,
    errors,
    isBusy,
    isSent,
    writeEmail(text: string) {
      email.value = text
      errors.value = {}
    },
    writePassword(text: string) {
      password.value = text
      errors.value = {}
    },
    async submit() {
      if (isBusy.value) return
      errors.value = findErrors()
      if (Object.keys(errors.value).length > 0) return
      isBusy.value = true
      const error = await verbs[purpose]()
      batch(() => {
        isBusy.value = false
        if (error) errors.value = explain(error)
      })
    },
  }
}

/** Puts what the auth server said beside the field it is about. */
function explain({ code, message, status }: AuthError): CredentialErrors {
  const said = `${code} ${message}`
  if (/invalid_credentials|Invalid login/i.test(said))
    return { form: 'E-mail address and password do not match.' }
  if (/email_not_confirmed/i.test(said)) return { form: 'Open the link in the mail we sent you first.' }
  if (/already_exists|already registered|email_exists/i.test(said)) {
    return { email: 'There is already an account for this address. Sign in instead.' }
  }
  if (/same_password/i.test(said)) return { password: 'This is your present password. Choose another.' }
  if (/weak_password|password should/i.test(said))
    return { password: 'This password is too easy to guess. Choose a longer one.' }
  if (/email_address_invalid|validate email/i.test(said))
    return { email: 'This address does not look right.' }
  if (/session_not_found|session missing/i.test(said))
    return { form: 'This link has expired. Ask for a new one.' }
  if (status === 429) return { form: 'Too many attempts. Please wait a minute.' }
  return { form: 'Foyer cannot be reached right now. Please try again.' }
}
