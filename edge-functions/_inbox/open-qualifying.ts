/** Lets a reply do more than answer, where the channel is there for that. Whatever goes wrong, the answer goes out alone. */
import { hearTurn } from '../_lead/hear-turn.ts'
import { leadTextsFor } from '../_lead/lead-texts.ts'
import { qualifyTurn } from '../_lead/qualify-turn.ts'
import type { LeadBrief } from '../_platform/lead-brief.ts'
import { describeError, type Log } from '../_platform/log.ts'
import type { TurnBrief } from '../_platform/turn-brief.ts'
import type { Reply } from '../_platform/verbs.ts'

export type Qualifying = {
  /** To say instead of searching for an answer, when the visitor only said what they were asked; null when they said more. */
  acknowledgement: Reply | null
  /** The reply with its question, and with what there is to store of the lead. */
  finish(reply: Reply): Reply
}

const nothing: Qualifying = { acknowledgement: null, finish: reply => reply }

export function openQualifying(brief: LeadBrief | null | undefined, turn: TurnBrief, log: Log): Qualifying {
  if (!brief) return nothing
  const failed = (error: unknown, reply: Reply): Reply => {
    log('qualifying_failed', {
      conversation: turn.conversation,
      turn: turn.turn,
      error: describeError(error),
    })
    return { ...reply, lead: { failed: error instanceof Error ? error.name : 'unknown' } }
  }
  try {
    const heard = hearTurn(brief)
    // with a question before it, any words find something
    const knows = turn.questions.some(
      ({ matches: [best] }) => best?.outcome === 'answered' && !best.heard_with,
    )
    return {
      acknowledgement: heard.answer && !knows ? acknowledge(heard.answer, brief.language) : null,
      finish(reply) {
        try {
          const { addition, suggestions, lead } = qualifyTurn(heard, reply, { ...turn, now: new Date() })
          if (!addition) return { ...reply, lead }
          return { ...reply, text: `${reply.text}\n\n${addition}`, suggestions, lead }
        } catch (error) {
          return failed(error, reply)
        }
      },
    }
  } catch (error) {
    return { ...nothing, finish: reply => failed(error, reply) }
  }
}

function acknowledge(answer: 'given' | 'declined', language: string): Reply {
  const texts = leadTextsFor(language)
  return {
    text: answer === 'declined' ? texts.fine : texts.thanks,
    outcome: null,
    sources: [],
    suggestions: [],
    details: { wrote: 'acknowledgement' },
  }
}
