/** Lets a reply do more than answer: asks, and calls a person where one is needed. Whatever goes wrong, the answer goes out alone. */

import { asksForPerson } from '../_answer/asks-for-person.ts'
import { tellVisitorLanguage } from '../_answer/language/tell-visitor-language.ts'
import { textsForTurn } from '../_answer/language/texts-for-turn.ts'
import { endLoop } from '../_answer/loop/end-loop.ts'
import { beginsToAsk } from '../_lead/begins-to-ask.ts'
import type { ExtractedFact } from '../_lead/extract/dialogue.ts'
import { type Heard, hearTurn } from '../_lead/hear-turn.ts'
import { languageOf } from '../_lead/language-of.ts'
import { leadTextsFor } from '../_lead/lead-texts.ts'
import { qualifyTurn } from '../_lead/qualify-turn.ts'
import { qualifyWaiting } from '../_lead/qualify-waiting.ts'
import type { ModelsOfTurn } from '../_model/open-models.ts'
import type { LeadBrief, QuietBrief } from '../_platform/lead-brief.ts'
import { describeError, type Log } from '../_platform/log.ts'
import type { TurnBrief } from '../_platform/turn-brief.ts'
import type { Reply } from '../_platform/verbs.ts'
import { acknowledge, acknowledgeReserve } from './acknowledge.ts'
import { answerUrgently, callPressing } from './answer-urgently.ts'
import { endWithPerson } from './end-with-person.ts'
import { openCalling } from './open-calling.ts'
import { readBeside } from './read-beside.ts'
import { say } from './say.ts'
import { tellsUrgent } from './tells-urgent.ts'
import { withoutTaps } from './without-taps.ts'

export type Qualifying = {
  /** To say instead of searching for an answer: the visitor only said what they were asked, or a person is called. */
  acknowledgement: Reply | null
  /** Under an answer: that a person is called as well. */
  callFor(reply: Reply): Reply
  /** The reply with its question, and with what there is to store of the lead. */
  finish(reply: Reply): Promise<Reply>
}

/** Why no question follows, where the story of a reply has to say so. */
const notYet = new Set(['no_interest', 'just_looking'])

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
    const written = withoutTaps(asking, turn)
    const hear = (byModel: ExtractedFact[] = []): Heard => ({ ...hearTurn(written, byModel), brief: asking })
    const heard = hear()
    const isLoop = endLoop(turn, true)?.silence !== undefined // two machines would thank each other for ever
    const isAsked = turn.questions.some(({ text }) => asksForPerson(text)) // and nothing comes before that
    const said =
      called ??
      (tellsUrgent(heard) && !isLoop ? answerUrgently(turn) : null) ??
      answerObjection(heard, turn) ??
      answerWeariness(heard) ??
      (isUnder || isLoop ? null : acknowledgeReserve(heard)) ??
      (isAsked || isUnder || isLoop || (knowsAnswer && !tellsWhatWasAsked(heard, turn))
        ? null
        : acknowledge(heard, turn))
    const read = called ? null : readBeside({ ...heard, brief: written }, { turn, models, log })
    return {
      acknowledgement: said,
      callFor,
      async finish(reply) {
        try {
          const byModel = (await read?.takeWhatIsThere()) ?? []
          const all = byModel.length > 0 ? hear(byModel) : heard
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

/** The questions of those that answer. */
function entriesIn({ sources }: Reply, { questions }: TurnBrief): string[] {
  const found = questions.flatMap(({ matches }) => matches)
  return found.filter(({ version }) => sources.includes(version)).map(({ question }) => question)
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
  const isPressing = tellsUrgent(heard)
  if (turn.waiting) {
    const waited = qualifyWaiting(heard, reply, { ...turn, now: new Date() })
    const isNews = waited.hands_over && waited.hand_off_reason === 'urgent'
    return isNews ? endWithPerson(waited, { heard, turn, isPressing }) : waited
  }
  const { addition, replaces, suggestions, isUrgent, lead } = qualifyTurn(heard, reply, {
    ...turn,
    about: entriesIn(reply, turn),
    now: new Date(),
  })
  if (reply.hands_over) return endWithPerson({ ...reply, lead }, { heard, turn, isPressing })
  if (isUrgent && isPressing && !reply.silence) {
    const word = callPressing(turn)
    const text = reply.details.wrote === 'acknowledgement' ? word : `${reply.text}\n\n${word}`
    const called = { ...reply, text, lead, hands_over: true, hand_off_reason: 'urgent' as const }
    return endWithPerson(called, { heard, turn, isPressing })
  }
  const waits = 'why' in lead && notYet.has(lead.why) ? { waits: lead.why } : {}
  if (!addition) return { ...reply, lead, details: { ...reply.details, ...waits } }
  return { ...reply, text: replaces ? addition : `${reply.text}\n\n${addition}`, suggestions, lead }
}
