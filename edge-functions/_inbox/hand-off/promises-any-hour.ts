/** Whether what the company has written about the matter says that it is seen to at any hour; in seven languages. Pure. */
import { fold } from '../../_lead/extract/words/fold.ts'
import type { TurnBrief } from '../../_platform/turn-brief.ts'

const promises =
  /\b(?:(?:at )?any hour|at all hours|day (?:and|or|&) night|night (?:and|or) day|round the clock|around the clock|24[ -]?h(?:ou)?rs? (?:a|per) day|24\/7|24 ?h ?\/ ?24|24 stunden am tag|24 heures sur 24|24 horas (?:al|por) dia|24 ore su 24|24 uur per dag|rund um die uhr|tag und nacht|zu jeder (?:zeit|stunde)|jour et nuit|a toute heure|a cualquier hora|dia y noche|las 24 horas|a qualquer hora|dia e noite|a qualsiasi ora|giorno e notte|dag en nacht|op elk uur|de klok rond)/

/** Whatever comes near to what they wrote, however far: an opening time must not be said against any of it. */
export function promisesAnyHour({ company, questions }: TurnBrief): boolean {
  const texts = [
    company.description,
    ...company.facts.map(({ value }) => value),
    ...questions.flatMap(({ matches }) => matches.map(({ answer }) => answer)),
  ]
  return texts.some(text => promises.test(fold(text)))
}
