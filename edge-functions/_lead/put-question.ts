/** Puts the next question in words, with what can be tapped to answer it. */
import { unsure } from '../../shared/lead/fact.ts'
import type { NextQuestion } from '../../shared/lead/questions/moment.ts'
import type { AskedQuestion } from '../_platform/lead-brief.ts'
import type { Heard } from './hear-turn.ts'
import { languageOf } from './language-of.ts'
import { leadTextsFor } from './lead-texts.ts'
import { quoteOf } from './read-facts.ts'

/** As many as a text message numbers with one digit; and longer ones make no button. */
const mostChoices = 9
const longestChoice = 40

export type PutQuestion = { asked: AskedQuestion; suggestions: string[] }

/** Null where nothing is asked. */
export function putQuestion(next: NextQuestion, turn: number, heard: Heard): PutQuestion | null {
  if (next.kind === 'ask') {
    const { slot, text, options } = next
    const choices = options.length > 0 ? options.map(({ label }) => label) : offered(slot, heard)
    return { asked: { slot, kind: 'ask', turn, text }, suggestions: choices.slice(0, mostChoices) }
  }
  if (next.kind !== 'confirm') return null
  const { slot, values } = next
  const [one = '', other] = values.map(value => quoteOf(heard.brief, slot, value, heard.facts))
  const texts = leadTextsFor(languageOf(heard.brief))
  const text = other === undefined ? texts.confirm(one) : texts.confirmOne(one, other)
  const choices = other === undefined ? [texts.yes, texts.no] : [one, other]
  const canTap = choices.every(choice => choice.length <= longestChoice && choice !== unsure)
  return { asked: { slot, kind: 'confirm', turn, text, values }, suggestions: canTap ? choices : [] }
}

/** What the company does, for whoever is asked what they need. */
function offered(slot: string, { brief }: Heard): string[] {
  return slot === 'need' ? (brief.services ?? []).filter(name => name.length <= longestChoice) : []
}
