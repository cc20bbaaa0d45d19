/** The languages facts are read in, and which of them a message may be written in. */
import { compileWords, type Lexicon } from './compile-words.ts'
import { dutch } from './dutch.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { italian } from './italian.ts'
import { portuguese } from './portuguese.ts'
import { spanish } from './spanish.ts'

const lexicons: Record<string, Lexicon> = {
  en: compileWords('en', english),
  de: compileWords('de', german),
  fr: compileWords('fr', french),
  es: compileWords('es', spanish),
  pt: compileWords('pt', portuguese),
  it: compileWords('it', italian),
  nl: compileWords('nl', dutch),
}

/** Small words that tell these languages apart. */
const telling: Record<string, RegExp> = {
  en: /\b(?:the|i|is|my|we|you|for|and|have|would|need|it|this|are|can)\b/g,
  de: /\b(?:nein|doch|lieber|januar|februar|juni|juli|oktober|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|ich|wir|ist|und|der|die|das|ein|eine|mein|fur|fuer|bitte|nicht|mit|am|um|uhr|habe|konnen)\b/g,
  fr: /\b(?:plutot|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|je|nous|est|et|le|la|les|une|mon|pour|vous|avec|svp|bonjour|suis|avoir|dans|du)\b/g,
  es: /\b(?:mejor|enero|febrero|mayo|junio|julio|septiembre|octubre|noviembre|diciembre|lunes|martes|miercoles|jueves|viernes|yo|es|el|los|una|mi|para|por|con|hola|soy|quiero|necesito|tengo|que|las|del)\b/g,
  pt: /\b(?:melhor|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro|segunda|terca|quarta|quinta|sexta|eu|e|uma|meu|minha|para|com|ola|sou|quero|preciso|tenho|nao|os|as|um|do|da|obrigad[oa])\b/g,
  it: /\b(?:meglio|gennaio|febbraio|maggio|giugno|luglio|settembre|ottobre|dicembre|lunedi|martedi|mercoledi|giovedi|venerdi|domenica|io|il|una|mio|mia|per|con|ciao|sono|vorrei|ho|che|gli|di|della|grazie|alle|buongiorno)\b/g,
  nl: /\b(?:nee|liever|januari|februari|maart|juni|juli|augustus|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ik|wij|we|het|een|mijn|voor|met|hallo|ben|graag|heb|de|en|is|niet|op|om|uur)\b/g,
}

/** `hint` is BCP 47: the conversation's language. The message's own comes first, then the hint, then English. */
export function lexiconsFor(folded: string, hint: string): Lexicon[] {
  const hinted = hint.slice(0, 2).toLowerCase()
  const heard = Object.entries(telling)
    .map(([language, words]) => ({ language, hits: folded.match(words)?.length ?? 0 }))
    .sort((one, other) => other.hits - one.hits)
  const hintHits = heard.find(({ language }) => language === hinted)?.hits ?? 0
  const own = heard[0]!.hits > hintHits + 1 ? heard[0]!.language : hinted
  return [...new Set([own, hinted, 'en'])].flatMap(language => lexicons[language] ?? [])
}
