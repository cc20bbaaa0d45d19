/** Words that turn a sentence round, by language. */
import type { Language } from './language.ts'

const negations: Record<Language, string> = {
  en: "not|n't|no|never|none|nor|neither|without|cannot|closed?|closes|unable|except|excluding|excluded|exempt|nobody",
  de: 'nicht|kein\\p{L}*|nie|niemals|ohne|geschlossen|schliess\\p{L}*|weder|ausser|ruhetag|ausgenommen|ausgeschlossen',
  fr: "ne|n'|pas|jamais|sans|aucune?|ferm(?:e|ee|es|ees|ons|ent)|sauf",
  es: 'no|nunca|sin|ningun\\p{L}*|cerrad\\p{L}*|cierr\\p{L}*|cerramos|tampoco|ni|salvo|excepto|excluid[oa]s?',
  pt: 'nao|nunca|sem|nenhum\\p{L}*|fech(?:a|am|amos|ad\\p{L}*)|nem|exceto',
  it: 'non|mai|senza|nessun\\p{L}*|chius\\p{L}*|chiud\\p{L}*|tranne|eccetto',
  nl: 'niet|geen|nooit|zonder|gesloten|sluiten|dicht|noch|behalve',
}
/** They hold a negation and deny nothing. */
const empty =
  /\b(?:no (?:problem|worries|doubt|need to worry|matter)|not (?:only|just)|why not|without (?:a )?doubt|no later than|not a problem|don't worry|do not worry|don't hesitate|do not hesitate|kein problem|keine sorge|nicht nur|ohne zweifel|spatestens|pas de (?:probleme|souci)|n'hesitez pas|non seulement|sin (?:duda|problema)|no (?:solo|dude)|sem (?:duvida|problema)|nao so|senza (?:dubbio|problemi)|non solo|geen probleem|niet alleen|zonder twijfel)\b/gu

const patterns = Object.fromEntries(
  Object.entries(negations).map(([language, list]) => [
    language,
    new RegExp(`(?:(?<![\\p{L}])|(?=n't))(?:${list})(?![\\p{L}])`, 'u'),
  ]),
) as Record<Language, RegExp>

/** The text must be folded. */
export function isNegative(text: string, language: Language): boolean {
  return patterns[language].test(text.replace(empty, ' '))
}
