/** Chooses the entry that answers a question: the best there is, or the one near it that speaks of the very weekday asked about. */
import type { Match, TurnBrief } from '../../_platform/turn-brief.ts'
import { readDays } from '../check/claims/read-days.ts'
import { fold, plain } from '../check/words/fold.ts'
import { knownLanguage, type Language } from '../check/words/language.ts'

/** "What is a call-out on Sunday?" is not answered by the price of weekdays where another entry names that of Sundays. */
export function chooseMatch(
  { text, matches }: TurnBrief['questions'][number],
  { company }: TurnBrief,
): Match | undefined {
  const [best] = matches
  const language = knownLanguage(company.language) ?? 'en'
  const asked = weekdaysIn(text, language)
  if (best?.outcome !== 'answered' || asked.length === 0) return best
  const speaks = ({ question, answer }: Match) => {
    const said = weekdaysIn(`${question}\n${answer}`, language)
    return said.includes('weekday:all') || asked.every(day => said.includes(day))
  }
  if (speaks(best)) return best
  const other = matches.find(match => match.outcome !== 'unknown' && speaks(match))
  return other ? { ...other, outcome: 'answered' } : best
}

function weekdaysIn(text: string, language: Language): string[] {
  return readDays(fold(plain(text)), language, () => false).claims.flatMap(({ proves }) =>
    proves.filter(key => key.startsWith('weekday:')),
  )
}
