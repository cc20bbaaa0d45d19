/** Says which questions of a message an answer leaves open, rather than passing over them. */
import type { TurnBrief } from '../../_platform/turn-brief.ts'
import type { Reply } from '../../_platform/verbs.ts'
import { textsForTurn } from '../language/texts-for-turn.ts'

const maxSuggestions = 3
const longestQuestion = 80

/**
 * The reply with a sentence for each, and the questions of the entries that come near them; as it is where nothing is
 * open. `isCovered`: whether the reply answers a question in another way.
 */
export function tellOpen(
  turn: TurnBrief,
  reply: Reply,
  isCovered: (question: TurnBrief['questions'][number]) => boolean,
): Reply {
  const open = turn.questions.filter(
    question =>
      question.is_part &&
      !isCovered(question) &&
      question.matches[0]?.outcome !== 'answered' &&
      !reply.sources.includes(question.matches[0]?.version ?? ''),
  )
  if (reply.outcome !== 'answered' || open.length === 0) return reply

  const texts = textsForTurn(turn)
  const offered = open.map(({ matches }) =>
    matches.filter(match => match.outcome !== 'unknown' && !reply.sources.includes(match.version)),
  )
  const lines = open.map(({ text }, at) => {
    const asked = shorten(text.replace(/\s+/g, ' ').trim())
    return offered[at]?.length ? texts.unsureAbout(asked) : texts.noAnswerTo(asked)
  })
  const suggestions = new Set([...reply.suggestions, ...offered.flat().map(({ question }) => question)])
  return {
    ...reply,
    text: [reply.text, ...lines].join('\n\n'),
    suggestions: [...suggestions].slice(0, maxSuggestions),
    open: open.map(({ text }) => text),
  }
}

function shorten(text: string): string {
  const signs = [...text]
  return signs.length <= longestQuestion ? text : `${signs.slice(0, longestQuestion - 1).join('')}…`
}
