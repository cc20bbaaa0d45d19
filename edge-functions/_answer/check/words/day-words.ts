/** Weekdays, months and days relative to today, in every language at once: an answer may translate them. */
import { foldedWords } from './fold.ts'
import type { Language } from './language.ts'

/** Monday first. */
const weekdays: Record<Language, string> = {
  en: 'monday tuesday wednesday thursday friday saturday sunday',
  de: 'montag dienstag mittwoch donnerstag freitag samstag sonntag',
  fr: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  es: 'lunes martes miercoles jueves viernes sabado domingo',
  pt: 'segunda terca quarta quinta sexta sabado domingo',
  it: 'lunedi martedi mercoledi giovedi venerdi sabato domenica',
  nl: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
}
const shortWeekdays: Record<Language, string> = {
  en: 'mon tue wed thu fri sat sun',
  de: 'mo di mi do fr sa so',
  fr: 'lun mar mer jeu ven sam dim',
  es: 'lun mar mie jue vie sab dom',
  pt: 'seg ter qua qui sex sab dom',
  it: 'lun mar mer gio ven sab dom',
  nl: 'ma di wo do vr za zo',
}
const months: Record<Language, string> = {
  en: 'january february march april may june july august september october november december',
  de: 'januar februar marz april mai juni juli august september oktober november dezember',
  fr: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  pt: 'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
}
const shortMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'

export const weekdayNumbers = numbered(Object.values(weekdays), 0)
  .set('sonnabend', 5)
  .set('tues', 1)
  .set('thur', 3)
  .set('thurs', 3)
export const monthNumbers = numbered([...Object.values(months), shortMonths], 1).set('sept', 9)

export function shortWeekdayNumbers(language: Language): Map<string, number> {
  return shortNumbers[language]
}
const shortNumbers = Object.fromEntries(
  Object.entries(shortWeekdays).map(([language, list]) => [language, numbered([list], 0)]),
) as Record<Language, Map<string, number>>

/** Words that set a day without naming it; each is a claim like a date. */
export const relativeDays: [string, RegExp][] = [
  [
    'tomorrow',
    /(?<![\p{L}])(?:tomorrow|overnight|next[- ]day|demain|(?<!la )manana|amanha|domani|(?<!(?:den|am|guten|jeden|goede) )morgen)(?![\p{L}])/gu,
  ],
  [
    'today',
    /(?<![\p{L}])(?:today|tonight|same[- ]day|heute|aujourd'hui|hoy|hoje|oggi|vandaag|stasera|vanavond)(?![\p{L}])/gu,
  ],
  [
    'soon',
    /(?<![\p{L}])(?:day after tomorrow|ubermorgen|apres-demain|pasado manana|depois de amanha|dopodomani|overmorgen)(?![\p{L}])/gu,
  ],
  [
    'next week',
    /(?<![\p{L}])(?:next (?:week|month|year)|nachste[nrs]? (?:woche|monat|jahr)|kommende[nrs]? (?:woche|monat|jahr)|(?:coming|following) (?:week|month)|(?:semana|mes|ano) que viene|(?:la )?semaine (?:prochaine|qui vient)|le mois prochain|semana que vem|proxim[ao] (?:semana|mes|mese|settimana)|volgende (?:week|maand))(?![\p{L}])/gu,
  ],
]

function numbered(lists: string[], first: number): Map<string, number> {
  return new Map(
    lists.flatMap(list => foldedWords(list).map((word, index): [string, number] => [word, index + first])),
  )
}
