/** What providers, tasks and failures are called on the screen. */
import type { ModelProvider, ModelTask } from '../../shared/models-door.ts'

export const providerNames: Record<ModelProvider, string> = {
  groq: 'Groq',
  openai: 'OpenAI',
  xai: 'xAI',
  gemini: 'Google Gemini',
  anthropic: 'Anthropic',
  other: 'A server of your own',
}

/** Where a key is made. */
export const keyPages: Partial<Record<ModelProvider, string>> = {
  groq: 'https://console.groq.com/keys',
  openai: 'https://platform.openai.com/api-keys',
  xai: 'https://console.x.ai',
  gemini: 'https://aistudio.google.com/apikey',
  anthropic: 'https://platform.claude.com/settings/keys',
}

export const taskNames: Record<ModelTask, string> = {
  phrase: 'Phrases answers',
  extract: 'Reads what visitors say of themselves',
}

/** As in "gpt-5-mini took too long." */
const whatItDid: Record<string, string> = {
  too_slow: 'took too long',
  unreachable: 'could not be reached',
  failed: 'had trouble of its own',
  broke_off: 'broke off in the middle',
  empty: 'said nothing',
  garbled: 'sent what nobody can read',
  rate_limited: 'took no more requests for the moment',
  credentials: 'did not accept the key',
  no_credit: 'wanted to be paid first',
  unknown_model: 'is not offered for this key',
  refused: 'refused the request',
}

export function sayFailure({ model, outcome }: { model: string; outcome: string }): string {
  return `${model} ${whatItDid[outcome] ?? 'failed'}.`
}
