/** What is wrong with a model, in words for whoever pays for it. */
import type { ModelProvider } from '../../../shared/models-door.ts'
import type { ModelError } from './wire/model-error.ts'

export const providerNames: Record<ModelProvider, string> = {
  groq: 'Groq',
  openai: 'OpenAI',
  xai: 'xAI',
  gemini: 'Gemini',
  anthropic: 'Anthropic',
  other: 'The server',
}

/** One or two sentences; what the provider said of a refused request is quoted. */
export function describeFailure(
  { outcome, said }: Pick<ModelError, 'outcome' | 'said'>,
  { provider, model }: { provider: ModelProvider; model: string },
): string {
  const name = providerNames[provider]
  switch (outcome) {
    case 'credentials':
      return `${name} does not accept this key. Copy it once more, or make a new one there.`
    case 'no_credit':
      return `${name} wants to be paid first: the account behind this key has no credit left.`
    case 'unknown_model':
      return `${name} knows no model “${model}”, or this key may not use it.`
    case 'rate_limited':
      return `${name} takes no more requests with this key for the moment. Its limits are on the account’s page there.`
    case 'refused':
      return `${name} refused the request${said ? `: ${said}` : '.'}`
    case 'unreachable':
      return provider === 'other'
        ? 'No server answers there that Foyer can reach. The address begins with https:// and is open to the internet.'
        : `${name} cannot be reached right now. Try again in a minute.`
    case 'too_slow':
      return `${name} took too long to answer. Try again in a minute.`
    case 'failed':
      return `${name} has trouble of its own right now. Try again in a minute.`
    default:
      return `${name} answered, but not as a chat model would. Is “${model}” one?`
  }
}

/** Only the owner can mend these. */
const lasting = new Set(['credentials', 'no_credit', 'unknown_model'])

export function needsOwner({ outcome }: Pick<ModelError, 'outcome'>): boolean {
  return lasting.has(outcome)
}
