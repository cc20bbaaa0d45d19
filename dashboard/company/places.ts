/** Languages and time zones to choose from, and a first guess from this browser. */

const languages = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'cs',
  'sk',
  'hu',
  'ro',
  'bg',
  'hr',
  'sl',
  'el',
]
const moreLanguages = [
  'sv',
  'da',
  'nb',
  'fi',
  'et',
  'lv',
  'lt',
  'uk',
  'tr',
  'he',
  'ar',
  'hi',
  'zh',
  'ja',
  'ko',
  'vi',
]

export type Choice = { value: string; text: string }

/** `chosen` is offered too: a company may have come with a language that is not in the list. */
export function languageChoices(chosen: string): Choice[] {
  const names = new Intl.DisplayNames(navigator.language, { type: 'language' })
  return [...new Set([...languages, ...moreLanguages, chosen])]
    .map(value => ({ value, text: names.of(value) ?? value }))
    .sort((a, b) => a.text.localeCompare(b.text))
}

export function guessLanguage(): string {
  const base = navigator.language.split('-')[0] ?? 'en'
  return [...languages, ...moreLanguages].includes(base) ? base : 'en'
}

export function zoneChoices(chosen: string): Choice[] {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), guessZone(), 'UTC', chosen])
  return [...zones].map(value => ({ value, text: value.replaceAll('_', ' ') }))
}

export function guessZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}
