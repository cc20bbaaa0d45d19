/** The keys to the company's Twilio account, on their way to the desk: never kept, never shown again. */
import { batch, signal } from '@preact/signals'
import { type ConnectionResponse, ConnectTwilioRequest } from '../../../shared/connections-door.ts'
import type { SignedIn } from '../../app/use-app.ts'
import { askDesk } from '../../backend/ask-desk.ts'
import { BackendError, sentenceOf } from '../../backend/unwrap.ts'
import type { ChannelsModel } from '../create-channels.ts'
import { providerTimeoutMs } from '../provider-timeout.ts'

export type Credentials = Record<keyof ConnectTwilioRequest, string>
type CredentialErrors = Partial<Credentials> & { form?: string }

export type CredentialsForm = ReturnType<typeof createCredentialsForm>

/** `accountSid` is known where a connection gets new keys. */
export function createCredentialsForm(signedIn: SignedIn, model: ChannelsModel, accountSid: string) {
  const { backend, company, router, toasts } = signedIn
  const form = signal<Credentials>({ account_sid: accountSid, auth_token: '', api_key: '', api_secret: '' })
  const errors = signal<CredentialErrors>({})
  const hasKey = signal(false)
  const isBusy = signal(false)

  function read(): ConnectTwilioRequest | null {
    const { account_sid, auth_token, api_key, api_secret } = form.peek()
    const isKeyGiven = hasKey.peek() && Boolean(api_key || api_secret)
    const given = { account_sid, auth_token, ...(isKeyGiven && { api_key, api_secret }) }
    const parsed = ConnectTwilioRequest.safeParse(given)
    if (parsed.success) return parsed.data
    const found = parsed.error.issues.map(({ path, message }) => [String(path[0]), message] as const)
    errors.value = Object.fromEntries(found.reverse()) // of several for one field, the first
    return null
  }

  return {
    form,
    errors,
    hasKey,
    isBusy,
    write(part: Partial<Credentials>) {
      batch(() => {
        form.value = { ...form.value, ...part }
        errors.value = {}
      })
    },
    /** Tells whether the account is connected; if not, `errors` say why. */
    async connect(): Promise<boolean> {
      if (isBusy.value) return false
      const body = read()
      if (!body) return false
      isBusy.value = true
      try {
        const path = `companies/${company.peek().id}/connections/twilio`
        const answer = await askDesk<ConnectionResponse>(backend, path, {
          body,
          timeoutMs: providerTimeoutMs,
        })
        model.notice.value = answer.notice ?? null
        await model.reload()
        toasts.show('Twilio is connected.')
        router.go('/channels/twilio/numbers', { replace: true })
        return true
      } catch (error) {
        const field = error instanceof BackendError ? error.field : null
        errors.value = { [field && field in form.peek() ? field : 'form']: sentenceOf(error) }
        if (field === 'api_key' || field === 'api_secret') hasKey.value = true
        return false
      } finally {
        isBusy.value = false
      }
    },
  }
}
