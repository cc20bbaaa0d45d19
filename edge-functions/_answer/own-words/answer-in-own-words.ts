/** Answers with the entries themselves: word for word when one fits, with up to three to choose from when unsure. */
import type { Match, TurnBrief } from '../../_platform/turn-brief.ts'
import type { Reply } from '../../_platform/verbs.ts'
import { noteLanguage } from '../language/note-language.ts'
import { textsForTurn } from '../language/texts-for-turn.ts'
import { answerFromFacts } from './answer-from-facts.ts'
import { chooseMatch } from './choose-match.ts'
import { findNamed } from './find-named.ts'
import { tellOpen } from './tell-open.ts'

const maxSuggestions = 3
/** Calibrated confidences: one that leaves no doubt, and how far apart two are that leave some. */
const sure = 0.75
const margin = 0.03

export function answerInOwnWords(turn: TurnBrief): Reply {
  const texts = textsForTurn(turn)
  const best = turn.questions
    .map(question => chooseMatch(question, turn))
    .filter(match => match !== undefined)
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
    const reply: Reply = {
      text: noted.text,
      outcome: 'answered',
      sources: answers.map(match => match.version),
      suggestions: rivals(turn, answers),
      details: { ...details, ...noted.details },
    }
    const stated = stateParts(turn)
    const text = [noted.text, ...stated.values()].join('\n\n')
    return tellOpen(turn, { ...reply, text }, ({ text }) => stated.has(text))
  }

  const close = turn.questions.flatMap(({ matches }) => matches.filter(match => match.outcome !== 'unknown'))
  const offered = distinct(close.length > 0 ? close : turn.questions.flatMap(findNamed))
  const suggestions = offered.slice(0, maxSuggestions).map(match => match.question)

  const answering = turn.questions.find(
    question => question.is_part && answerFromFacts({ ...turn, questions: [question] }),
  )
  const facts = answerFromFacts(answering ? { ...turn, questions: [answering] } : turn)
  if (facts) {
    const reply = {
      ...facts,
      sources: [],
      suggestions,
      details: { ...details, ...facts.details, wrote: 'facts' },
    }
    return tellOpen(turn, reply, question => answerFromFacts({ ...turn, questions: [question] }) !== null)
  }

  if (suggestions.length > 0) {
    const text = suggestions.length === 1 ? texts.offerOne : texts.offer
    return { text, outcome: 'offered', sources: [], suggestions, details }
  }

  const unknown = texts.unknown(turn.company.name)
  return { text: unknown, outcome: 'unknown', sources: [], suggestions: [texts.askForPerson], details }
}

/** Where another entry fits all but as well, it is one tap away; several questions of a message bring their own. */
function rivals({ questions }: TurnBrief, answers: Match[]): string[] {
  const [question, ...others] = questions
  const [first, second] = question?.matches ?? []
  if (others.length > 0 || answers[0] !== first || second?.outcome !== 'answered') return []
  const isClose = first!.confidence < sure && first!.confidence - second.confidence <= margin
  return isClose ? [second.question] : []
}

/** The facts that answer those of a message's questions which no entry does. */
function stateParts(turn: TurnBrief): Map<string, string> {
  const open = turn.questions.filter(({ is_part, matches }) => is_part && matches[0]?.outcome !== 'answered')
  return new Map(
    open.flatMap(question => {
      const facts = answerFromFacts({ ...turn, questions: [question] })
      return facts ? [[question.text, facts.text] as const] : []
    }),
  )
}

function distinct(matches: Match[]): Match[] {
  return [...new Map(matches.map(match => [match.version, match])).values()]
}
