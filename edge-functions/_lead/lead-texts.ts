/** The few sentences qualifying says of its own accord. What is asked is the company's. */

export type LeadTexts = {
  /** For an answer that was asked for; for somebody who would rather not say. */
  thanks: string
  fine: string
  /** Whether something was understood rightly, in the visitor's own words: once, or twice and differently. */
  confirm(words: string): string
  confirmOne(earlier: string, latest: string): string
}

const byLanguage: Record<string, LeadTexts> = {
  en: {
    thanks: 'Thank you, I’ve noted that.',
    fine: 'That’s fine.',
    confirm: words => `Just to be sure: “${words}”, is that right?`,
    confirmOne: (earlier, latest) => `Just to be sure: is it “${earlier}” or “${latest}”?`,
  },
  de: {
    thanks: 'Danke, das habe ich notiert.',
    fine: 'Das ist in Ordnung.',
    confirm: words => `Nur zur Sicherheit: „${words}“, stimmt das?`,
    confirmOne: (earlier, latest) => `Nur zur Sicherheit: „${earlier}“ oder „${latest}“?`,
  },
  fr: {
    thanks: 'Merci, c’est noté.',
    fine: 'Pas de souci.',
    confirm: words => `Pour être sûr : « ${words} », c’est bien cela ?`,
    confirmOne: (earlier, latest) => `Pour être sûr : « ${earlier} » ou « ${latest} » ?`,
  },
  es: {
    thanks: 'Gracias, lo he anotado.',
    fine: 'No hay problema.',
    confirm: words => `Solo para confirmar: «${words}», ¿es correcto?`,
    confirmOne: (earlier, latest) => `Solo para confirmar: ¿«${earlier}» o «${latest}»?`,
  },
  pt: {
    thanks: 'Obrigado, anotei.',
    fine: 'Não há problema.',
    confirm: words => `Só para confirmar: «${words}», está certo?`,
    confirmOne: (earlier, latest) => `Só para confirmar: «${earlier}» ou «${latest}»?`,
  },
  it: {
    thanks: 'Grazie, ho preso nota.',
    fine: 'Nessun problema.',
    confirm: words => `Solo per conferma: «${words}», è giusto?`,
    confirmOne: (earlier, latest) => `Solo per conferma: «${earlier}» o «${latest}»?`,
  },
  nl: {
    thanks: 'Dank u, dat heb ik genoteerd.',
    fine: 'Dat is prima.',
    confirm: words => `Voor de zekerheid: “${words}”, klopt dat?`,
    confirmOne: (earlier, latest) => `Voor de zekerheid: “${earlier}” of “${latest}”?`,
  },
}

/** `language`: BCP 47. The company's, in which its questions are written. */
export function leadTextsFor(language: string): LeadTexts {
  return byLanguage[language.split('-')[0]!.toLowerCase()] ?? byLanguage.en!
}
