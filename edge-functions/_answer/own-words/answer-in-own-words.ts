/** Answers with the entries themselves: word for word when one fits, with up to three to choose from when unsure. */
import type { Match, TurnBrief } from '../../_platform/turn-brief.ts'
import type { Reply } from '../../_platform/verbs.ts'
import { noteLanguage } from '../language/note-language.ts'
import { textsForTurn } from '../language/texts-for-turn.ts'
import { answerFromFacts } from './answer-from-facts.ts'

const maxSuggestions = 3

export function answerInOwnWords(turn: TurnBrief): Reply {
  const texts = textsForTurn(turn)
  const best = turn.questions.map(question => question.matches[0]).filter(match => match !== undefined)
  const answers = distinct(best.filter(match => match.outcome === 'answered'))
  const confidence = Math.max(0, ...best.map(match => match.confidence))
  const details = {
    wrote: 'entries',
    confidence: Math.round(confidence * 1000) / 1000,
    ...(best.some(match => match.heard_with && match.outcome !== 'unknown') && { heard_with_before: true }),
  }

  if (answers.length > 0) {
    const noted = noteLanguage(
      turn,
      answers.map(({ answer, language }) => ({ text: answer, declared: language ?? turn.company.language })),
    )
    return {
      text: noted.text,
      outcome: 'answered',
      sources: answers.map(match => match.version),
      suggestions: [],
      details: { ...details, ...noted.details },
    }
  }

  const offered = distinct(
    turn.questions.flatMap(question => question.matches.filter(match => match.outcome !== 'unknown')),
  )
  const suggestions = offered.slice(0, maxSuggestions).map(match => match.question)

  const facts = answerFromFacts(turn)
  if (facts) {
    return { ...facts, sources: [], suggestions, details: { ...details, ...facts.details, wrote: 'facts' } }
  }

  if (suggestions.length > 0) {
    const text = suggestions.length === 1 ? texts.offerOne : texts.offer
    return { text, outcome: 'offered', sources: [], suggestions, details }
  }

  const unknown = texts.unknown(turn.company.name)
  return { text: unknown, outcome: 'unknown', sources: [], suggestions: [texts.askForPerson], details }
}

function distinct(matches: Match[]): Match[] {
  return [...new Map(matches.map(match => [match.version, match])).values()]
}
