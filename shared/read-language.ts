/** A language that times and names can be written in: as told, or English where a machine cannot read it. */
export function readLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en'
  } catch {
    return 'en' // "pt_BR"
  }
}
