/** The languages whose words the check knows. */
export const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl'] as const

export type Language = (typeof languages)[number]

/** By a BCP 47 tag's primary subtag; null for any other language. */
export function knownLanguage(tag: string): Language | null {
  const primary = tag.split('-')[0]?.toLowerCase()
  return languages.find(language => language === primary) ?? null
}
