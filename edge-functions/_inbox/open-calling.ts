/** Calls a person where one is needed, whoever asked for one: at once, or under an answer. */
import { type Purpose, purposes } from '../../shared/lead/purposes.ts'
import { tellVisitorLanguage } from '../_answer/language/tell-visitor-language.ts'
import { callPerson } from '../_lead/call-person.ts'
import { callPersonTextsFor } from '../_lead/call-person-texts.ts'
import type { TurnBrief } from '../_platform/turn-brief.ts'
import type { Reply } from '../_platform/verbs.ts'
import { isTappedEntry } from './is-tapped-entry.ts'
import { say } from './say.ts'

/** `isUnder`: whatever is answered, a person is called beneath it. */
export type Calling = { called: Reply | null; isUnder: boolean; callFor(reply: Reply): Reply }

export function openCalling(purpose: Purpose, turn: TurnBrief, knowsAnswer: boolean): Calling {
  const language = tellVisitorLanguage(turn) ?? turn.company.language
  const texts = turn.questions.filter(question => !isTappedEntry(question, turn)).map(({ text }) => text)
  const call = callPerson(texts, { purpose, company: turn.company.name, language, knowsAnswer })
  const called = call && {
    ...say(call.text, 'hand-off'),
    hands_over: true,
    hand_off_reason: call.reason,
  }
  return {
    called: call?.isUnder ? null : called,
    isUnder: call?.isUnder === true,
    callFor(reply) {
      if (reply.hands_over || reply.silence) return reply
      if (call?.isUnder) return callUnder(reply, `\n\n${call.text}`, call.reason)
      const isOwed = reply.outcome === 'unknown' && purposes[purpose].handsOver.includes('unanswered')
      return isOwed ? callUnder(reply, ` ${callPersonTextsFor(language).unanswered}`, 'unanswered') : reply
    },
  }
}

/** Whoever waits for a person has nothing to tap. */
function callUnder(reply: Reply, more: string, reason: 'urgent' | 'complaint' | 'unanswered'): Reply {
  const suggestions = reason === 'unanswered' ? reply.suggestions : []
  return { ...reply, text: reply.text + more, suggestions, hands_over: true, hand_off_reason: reason }
}
