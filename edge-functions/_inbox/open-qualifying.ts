/** Lets a reply do more than answer: asks, and calls a person where one is needed. Whatever goes wrong, the answer goes out alone. */

import { asksForPerson } from '../_answer/asks-for-person.ts'
import { tellVisitorLanguage } from '../_answer/language/tell-visitor-language.ts'
import { textsForTurn } from '../_answer/language/texts-for-turn.ts'
import { beginsToAsk } from '../_lead/begins-to-ask.ts'
import { callPersonTextsFor } from '../_lead/call-person-texts.ts'
import { type Heard, hearTurn } from '../_lead/hear-turn.ts'
import { languageOf } from '../_lead/language-of.ts'
import { leadTextsFor } from '../_lead/lead-texts.ts'
import { qualifyTurn } from '../_lead/qualify-turn.ts'
import type { ModelsOfTurn } from '../_model/open-models.ts'
import type { LeadBrief, QuietBrief } from '../_platform/lead-brief.ts'
import { describeError, type Log } from '../_platform/log.ts'
import type { TurnBrief } from '../_platform/turn-brief.ts'
import type { Reply } from '../_platform/verbs.ts'
import { acknowledge } from './acknowledge.ts'
import { openCalling } from './open-calling.ts'
import { readBeside } from './read-beside.ts'
import { say } from './say.ts'

export type Qualifying = {
  /** To say instead of searching for an answer: the visitor only said what they were asked, or a person is called. */
  acknowledgement: Reply | null
  /** Under an answer: that a person is called as well. */
  callFor(reply: Reply): Reply
  /** The reply with its question, and with what there is to store of the lead. */
  finish(reply: Reply): Promise<Reply>
}

type Opening = { turn: TurnBrief; models: ModelsOfTurn; log: Log }

export function openQualifying(
  brief: LeadBrief | QuietBrief | null | undefined,
  { turn, models, log }: Opening,
): Qualifying {
  const failed = (error: unknown): Pick<Reply, 'lead'> => {
    log('qualifying_failed', {
      conversation: turn.conversation,
      turn: turn.turn,
      error: describeError(error),
    })
    return { lead: { failed: error instanceof Error ? error.name : 'unknown' } }
  }
  if (!brief) return { acknowledgement: null, callFor: reply => reply, finish: async reply => reply }
  const knowsAnswer = knows(turn)
  const { called, isUnder, callFor } = openCalling(brief.purpose, turn, knowsAnswer)
  try {
    if (!asksForLeads(brief)) return { acknowledgement: called, callFor, finish: async reply => reply }
    const asking = { ...brief, spoken: tellVisitorLanguage(turn) }
    const heard = hearTurn(asking)
    const isAsked = turn.questions.some(({ text }) => asksForPerson(text)) // and nothing comes before that
    const said =
      called ??
      answerObjection(heard, turn) ??
      answerWeariness(heard) ??
      (isAsked || isUnder || (knowsAnswer && !tellsWhatWasAsked(heard, turn))
        ? null
        : acknowledge(heard, turn))
    const read = called ? null : readBeside(heard, { turn, models, log })
    return {
      acknowledgement: said,
      callFor,
      async finish(reply) {
        try {
          const byModel = (await read?.takeWhatIsThere()) ?? []
          const all = byModel.length > 0 ? hearTurn(asking, byModel) : heard
          return end(reply, { heard: all, turn })
        } catch (error) {
          return { ...reply, ...failed(error) }
        }
      },
    }
  } catch (error) {
    const told = failed(error)
    return { acknowledgement: called, callFor, finish: async reply => ({ ...reply, ...told }) }
  }
}

function asksForLeads(brief: LeadBrief | QuietBrief): brief is LeadBrief {
  return 'said' in brief
}

/** With a question before it, any words find something. */
function knows({ questions }: TurnBrief): boolean {
  return questions.some(({ matches: [best] }) => best?.outcome === 'answered' && !best.heard_with)
}

/** "I decide", "up to £90": nothing but what was asked, whatever entry it comes near to. A need may well be a question. */
function tellsWhatWasAsked({ answer, asked, facts, rules }: Heard, { questions }: TurnBrief): boolean {
  const field = rules.fields.find(({ slot }) => slot === asked.at(-1)?.slot)
  if (answer === null || !field || field.type === 'text') return false
  return facts.some(({ slot }) => slot === field.slot) && !questions.some(({ text }) => beginsToAsk(text))
}

function answerObjection({ objection, brief }: Heard, turn: TurnBrief): Reply | null {
  if (objection === 'review') return say(leadTextsFor(languageOf(brief)).review, 'objection')
  if (objection === null) return null
  const text = textsForTurn(turn).person(turn.company.name)
  return { ...say(text, 'hand-off'), hands_over: true, hand_off_reason: 'asked' }
}

function answerWeariness({ weariness, brief }: Heard): Reply | null {
  if (weariness === null) return null
  const { ofCourse, whyAsk } = leadTextsFor(languageOf(brief))
  return weariness === 'why' ? say(whyAsk, 'explanation') : say(ofCourse, 'refusal')
}

function end(reply: Reply, { heard, turn }: { heard: Heard; turn: TurnBrief }): Reply {
  const { addition, replaces, suggestions, isUrgent, lead } = qualifyTurn(heard, reply, {
    ...turn,
    now: new Date(),
  })
  if (isUrgent && !reply.hands_over && !reply.silence) {
    const text = `${reply.text}\n\n${callPersonTextsFor(languageOf(heard.brief)).urgent(turn.company.name)}`
    return { ...reply, text, lead, hands_over: true, hand_off_reason: 'urgent' }
  }
  if (!addition) return { ...reply, lead }
  return { ...reply, text: replaces ? addition : `${reply.text}\n\n${addition}`, suggestions, lead }
}
