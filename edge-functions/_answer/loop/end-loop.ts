/**
 * Ends what goes round in circles: the same text again and again, and two machines that answer each other. Whoever is
 * passed over is heard again with the next thing they say that is another, or after a moment's pause.
 */
import type { Again, TurnBrief } from '../../_platform/turn-brief.ts'
import type { Reply, Silence } from '../../_platform/verbs.ts'
import { textsForTurn } from '../language/texts-for-turn.ts'
import { isAutomatic } from './is-automatic.ts'
import { isEcho } from './is-echo.ts'

/** No person reads an answer and writes the next message so fast so often: within two seconds, within ten. */
const mostQuick = 6
const mostBrisk = 18
/** Of the same text, those that got an answer or were pointed to it; then none. */
const most: Again = { in_a_row: 3, within_hour: 3, within_day: 8, but_for_numbers: 6 }
/** On the website, where no message costs anything and another machine is rare: somebody who waits for more than silence. */
const mostOfPerson: Again = { in_a_row: 8, within_hour: 8, within_day: 8, but_for_numbers: 8 }
/** In a row, responded to within two seconds. */
const mostQuickOfPerson = 2
const never: Again = { in_a_row: 0, within_hour: 0, within_day: 0, but_for_numbers: 0 }

/** Null when the turn is to be answered. `isSmallTalk`: people may say hello twice. */
export function endLoop(turn: TurnBrief, isSmallTalk: boolean): Reply | null {
  const { questions, pace } = turn
  const said = questions.map(({ text }) => text)
  if (said.length === 0) return null

  if (said.every(isAutomatic) && (wasAutomatic(turn) || (pace?.quick ?? 0) > 0)) return silence('automatic')
  if (said.every(text => isEcho(text, turn))) return silence('echo')
  if (pace && (pace.quick > mostQuick || pace.brisk > mostBrisk)) return silence('too_quick')

  const again = questions.map(question => question.again ?? never)
  const times = Math.min(...again.map(each => each.within_day))
  if (questions.some(({ matches }) => matches.some(match => match.is_new && match.outcome !== 'unknown')))
    return null
  const limit = isPerson(turn) ? mostOfPerson : most
  if (again.every(each => isTooOften(each, limit))) return silence('repeated')

  const isAbove = again.every(each => (each.in_a_row > 0 && each.within_hour > 0) || each.within_hour > 1)
  if (isSmallTalk || !isAbove || pace?.is_reply_lost || !isOurs(turn)) return null
  const texts = textsForTurn(turn)
  return {
    text: texts.again,
    outcome: null,
    sources: [],
    suggestions: [texts.askForPerson],
    details: { wrote: 'again', times: times + 1 },
  }
}

function isTooOften(again: Again, limit: Again): boolean {
  return (
    again.in_a_row >= limit.in_a_row ||
    again.within_hour >= limit.within_hour ||
    again.within_day >= limit.within_day ||
    again.but_for_numbers >= limit.but_for_numbers
  )
}

function isPerson({ channel, pace }: TurnBrief): boolean {
  return channel === 'widget' && (pace?.quick ?? 0) <= mostQuickOfPerson
}

/** What a member has said is not the assistant's to point to. */
function isOurs({ history }: TurnBrief): boolean {
  return history.findLast(({ author }) => author === 'assistant' || author === 'member')?.author !== 'member'
}

function wasAutomatic({ history }: TurnBrief): boolean {
  return history.some(({ author, text }) => author === 'visitor' && isAutomatic(text))
}

const goesOn = 'Anything else they write is answered.'
const sentences: Record<Exclude<Silence, 'waiting'>, string> = {
  automatic: `This reads like an automatic reply, and an answer would bring the next one. ${goesOn}`,
  echo: `They sent our own words back, as machines do. ${goesOn}`,
  too_quick:
    'Their messages come faster than anybody reads, as a machine’s do. After a moment’s pause they are answered again.',
  repeated: `They wrote the same again and again, and have been told the answer. ${goesOn}`,
}

function silence(reason: keyof typeof sentences): Reply {
  return {
    text: '',
    outcome: null,
    sources: [],
    suggestions: [],
    details: {},
    silence: { reason, message: sentences[reason] },
  }
}
