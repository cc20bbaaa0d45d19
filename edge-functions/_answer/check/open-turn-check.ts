/** Opens the check of one turn's answer, over what the model was given for it. */
import type { TurnBrief } from '../../_platform/turn-brief.ts'
import type { AnswerStyle } from '../answer-style.ts'
import type { GroundedPrompt } from '../write-prompt.ts'
import { layGrounds } from './lay-grounds.ts'
import { type Check, openCheck } from './open-check.ts'

/**
 * What the assistant said before is no source: it may have said the visitor's own words back. What a member said in the
 * conversation is the company's word.
 */
export function openTurnCheck(
  { company, assistant, questions, history }: TurnBrief,
  { entries, rules, recalled }: GroundedPrompt,
  style: AnswerStyle,
): Check {
  const said = (author: 'member' | 'visitor') =>
    history.filter(message => message.author === author).map(({ text }) => text)
  const grounds = layGrounds({
    entries: [
      ...entries,
      ...company.facts.map(({ label, value }) => ({ question: label, answer: value })),
      ...said('member').map(text => ({ question: '', answer: text })),
    ],
    about: [company.name, company.description, assistant.name].filter(text => text !== ''),
    visitor: [...said('visitor'), ...questions.map(({ text }) => text)],
    rules,
    recalled,
    language: company.language,
  })
  return openCheck(grounds, { strict: company.strict ?? false, longest: style.hardLimit })
}
