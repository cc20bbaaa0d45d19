/** A few words on what a request was about: the kind of event, the code of an error, never what people wrote. */
import type { Provider } from '../lab-wire.ts'

/** Told by what the providers put into a webhook: Twilio into its form, Kapso into its headers. */
export function noteWebhook(init: RequestInit): { provider: Provider; note: string } {
  const headers = new Headers(init.headers)
  const event = headers.get('x-webhook-event')
  if (event) {
    const batch = headers.get('x-batch-size')
    return { provider: 'kapso', note: batch ? `${event}, ${batch} at once` : event }
  }
  const form = new URLSearchParams(typeof init.body === 'string' ? init.body : '')
  const status = form.get('MessageStatus')
  if (!status) return { provider: 'twilio', note: 'a message' }
  const code = form.get('ErrorCode')
  return { provider: 'twilio', note: code ? `status ${status}, ${code}` : `status ${status}` }
}

/** The code in an error's JSON; null for what went well. */
export async function noteAnswer(response: Response): Promise<string | null> {
  if (response.ok || !response.headers.get('content-type')?.includes('json')) return null
  const body = await response
    .clone()
    .json()
    .catch(() => null)
  const code = body?.code ?? body?.error?.code
  return typeof code === 'number' || typeof code === 'string' ? `code ${code}` : null
}
