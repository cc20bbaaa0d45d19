/** Says which question an answer is to, when so much time has passed that nobody would know. */
import type { TurnBrief } from '../_platform/turn-brief.ts'
import type { Reply } from '../_platform/verbs.ts'
import { textsForTurn } from './language/texts-for-turn.ts'

/** Seconds. Whoever has waited longer may be busy with something else. */
const late = 180
const longestQuestion = 80

/** Small talk answers nothing, and needs no question. */
export function nameQuestion(turn: TurnBrief, reply: Reply): Reply {
  const { waited } = turn.pace ?? { waited: 0 }
  const asked = turn.questions.at(-1)?.text.replace(/\s+/g, ' ').trim() ?? ''
  if (waited < late || reply.outcome === null || asked === '') return reply
  return {
    ...reply,
    text: `${textsForTurn(turn).about(shorten(asked))}\n\n${reply.text}`,
    details: { ...reply.details, late_minutes: Math.round(waited / 60) },
  }
}

function shorten(text: string): string {
  const signs = [...text]
  return signs.length <= longestQuestion
    ? text
    : `${signs
        .slice(0, longestQuestion - 1)
        .join('')
        .trimEnd()}…`
}
