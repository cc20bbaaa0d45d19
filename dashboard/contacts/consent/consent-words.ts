/** A change of consent, in words: what changed, and how we know. */
import type { ContactConsent } from '../fetch-contact.ts'

export function consentWords({ action, scope, source, words }: ContactConsent): {
  what: string
  how: string
} {
  const of = scope === 'marketing' ? ' of marketing messages' : ''
  const what = action === 'opt_out' ? `Opted out${of}` : `Opted in again${of}`
  return { what, how: ways[source](words) }
}

const ways: Record<ContactConsent['source'], (words: string) => string> = {
  keyword: words => `They wrote “${words}”.`,
  provider: words => `They wrote “${words}”, and the provider took note of it too.`,
  error: words => `A message was turned down: ${words}`,
  member: words => `A member noted: ${words}`,
}
