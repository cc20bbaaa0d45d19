/** Thanks whoever only tells something, instead of searching an answer for it. */
import { unsure } from '../../shared/lead/fact.ts'
import type { Heard } from '../_lead/hear-turn.ts'
import { languageOf } from '../_lead/language-of.ts'
import { type LeadTexts, leadTextsFor } from '../_lead/lead-texts.ts'
import { onlyAgrees, onlyTells } from '../_lead/only-tells.ts'
import type { TurnBrief } from '../_platform/turn-brief.ts'
import type { Reply } from '../_platform/verbs.ts'
import { say } from './say.ts'

/** Null where they ask something, or nothing can be made of it. */
export function acknowledge({ answer, brief, asked, facts }: Heard, turn: TurnBrief): Reply | null {
  const texts = leadTextsFor(languageOf(brief))
  const last = facts.findLast(({ slot }) => slot === asked.at(-1)?.slot)
  if (answer === null) return acknowledgeWords(turn, texts)
  if (answer === 'declined' || last?.value === unsure) return say(texts.fine, 'acknowledgement')
  if (facts.some(({ slot }) => slot === 'email' || slot === 'phone'))
    return say(texts.reachable, 'acknowledgement')
  const before = brief.said.filter(({ text }) => texts.thanks.some(thanks => text.startsWith(thanks))).length
  return say(texts.thanks[before % texts.thanks.length]!, 'acknowledgement')
}

/** Nothing to note and nothing to answer; where an entry comes near to it, that is said instead. */
function acknowledgeWords({ questions }: TurnBrief, texts: LeadTexts): Reply | null {
  const isNear = questions.some(({ matches: [best] }) => best !== undefined && best.outcome !== 'unknown')
  if (questions.length === 0 || isNear) return null
  if (questions.every(({ text }) => onlyAgrees(text))) return say(texts.alright, 'acknowledgement')
  return questions.every(({ text }) => onlyTells(text)) ? say(texts.told, 'acknowledgement') : null
}
