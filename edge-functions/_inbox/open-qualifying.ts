/** Lets a reply do more than answer: asks, and calls a person where one is needed. Whatever goes wrong, the answer goes out alone. */

import { unsure } from '../../shared/lead/fact.ts'
import { purposes } from '../../shared/lead/purposes.ts'
import { asksForPerson } from '../_answer/asks-for-person.ts'
import { tellVisitorLanguage } from '../_answer/language/tell-visitor-language.ts'
import { textsForTurn } from '../_answer/language/texts-for-turn.ts'
import { callPerson } from '../_lead/call-person.ts'
import { callPersonTextsFor } from '../_lead/call-person-texts.ts'
import { type Heard, hearTurn } from '../_lead/hear-turn.ts'
import { languageOf } from '../_lead/language-of.ts'
import { type LeadTexts, leadTextsFor } from '../_lead/lead-texts.ts'
import { onlyAgrees, onlyTells } from '../_lead/only-tells.ts'
import { qualifyTurn } from '../_lead/qualify-turn.ts'
import type { ModelsOfTurn } from '../_model/open-models.ts'
import type { LeadBrief, QuietBrief } from '../_platform/lead-brief.ts'
import { describeError, type Log } from '../_platform/log.ts'
import type { TurnBrief } from '../_platform/turn-brief.ts'
import type { Reply } from '../_platform/verbs.ts'
import { readBeside } from './read-beside.ts'

export type Qualifying = {
  /** To say instead of searching for an answer: the visitor only said what they were asked, or a person is called. */
  acknowledgement: Reply | null
  /**
   * The reply with its question, and with what there is to store of the lead. `signature` goes between the two: nothing
   * stands between a question and its choices.
   */
  finish(reply: Reply, signature: string): Promise<Reply>
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
  const sign = (reply: Reply, signature: string) => ({ ...reply, text: reply.text + signature })
  if (!brief) return { acknowledgement: null, finish: async (reply, signature) => sign(reply, signature) }
  const knowsAnswer = knows(turn)
  const called = callForPerson(brief, turn, knowsAnswer)
  try {
    if (!asksForLeads(brief)) {
      return {
        acknowledgement: called,
        finish: async (reply, signature) => sign(callWhereUnanswered(brief, reply, turn), signature),
      }
    }
    const asking = { ...brief, spoken: tellVisitorLanguage(turn) }
    const heard = hearTurn(asking)
    const isAsked = turn.questions.some(({ text }) => asksForPerson(text)) // and nothing comes before that
    const said =
      called ?? answerObjection(heard, turn) ?? (knowsAnswer || isAsked ? null : acknowledge(heard, turn))
    const read = called ? null : readBeside(heard, { turn, models, log })
    return {
      acknowledgement: said,
      async finish(reply, signature) {
        try {
          const byModel = (await read?.takeWhatIsThere()) ?? []
          const all = byModel.length > 0 ? hearTurn(asking, byModel) : heard
          return end(sign(reply, signature), { heard: all, reply, turn })
        } catch (error) {
          return { ...sign(reply, signature), ...failed(error) }
        }
      },
    }
  } catch (error) {
    const told = failed(error)
    return {
      acknowledgement: called,
      finish: async (reply, signature) => ({ ...sign(reply, signature), ...told }),
    }
  }
}

function asksForLeads(brief: LeadBrief | QuietBrief): brief is LeadBrief {
  return 'said' in brief
}

/** With a question before it, any words find something. */
function knows({ questions }: TurnBrief): boolean {
  return questions.some(({ matches: [best] }) => best?.outcome === 'answered' && !best.heard_with)
}

function callForPerson(
  { purpose }: { purpose: LeadBrief['purpose'] | QuietBrief['purpose'] },
  turn: TurnBrief,
  knowsAnswer: boolean,
) {
  const { name: company, language } = turn.company
  const texts = turn.questions.map(({ text }) => text)
  const called = callPerson(texts, { purpose, company, language, knowsAnswer })
  return called && { ...say(called.text, 'hand-off'), hands_over: true, hand_off_reason: called.reason }
}

function callWhereUnanswered({ purpose }: QuietBrief, reply: Reply, { company }: TurnBrief): Reply {
  if (reply.outcome !== 'unknown' || !purposes[purpose].handsOver.includes('unanswered')) return reply
  const text = `${reply.text} ${callPersonTextsFor(company.language).unanswered}`
  return { ...reply, text, hands_over: true, hand_off_reason: 'unanswered' }
}

function answerObjection({ objection, brief }: Heard, turn: TurnBrief): Reply | null {
  if (objection === 'review') return say(leadTextsFor(languageOf(brief)).review, 'objection')
  if (objection === null) return null
  const text = textsForTurn(turn).person(turn.company.name)
  return { ...say(text, 'hand-off'), hands_over: true, hand_off_reason: 'asked' }
}

function acknowledge({ answer, brief, asked, facts }: Heard, turn: TurnBrief): Reply | null {
  const texts = leadTextsFor(languageOf(brief))
  const last = facts.findLast(({ slot }) => slot === asked.at(-1)?.slot)
  if (answer === null) return acknowledgeWords(turn, texts)
  if (answer === 'declined' || last?.value === unsure) return say(texts.fine, 'acknowledgement')
  if (facts.some(({ slot }) => slot === 'email' || slot === 'phone'))
    return say(texts.reachable, 'acknowledgement')
  const before = brief.said.filter(({ text }) => texts.thanks.some(thanks => text.startsWith(thanks))).length
  return say(texts.thanks[before % texts.thanks.length]!, 'acknowledgement')
}

/** Nothing to note and nothing to answer; where an entry comes near to it, that is said instead. */
function acknowledgeWords({ questions }: TurnBrief, texts: LeadTexts): Reply | null {
  const isNear = questions.some(({ matches: [best] }) => best !== undefined && best.outcome !== 'unknown')
  if (questions.length === 0 || isNear) return null
  if (questions.every(({ text }) => onlyAgrees(text))) return say(texts.alright, 'acknowledgement')
  return questions.every(({ text }) => onlyTells(text)) ? say(texts.told, 'acknowledgement') : null
}

function end(signed: Reply, { heard, reply, turn }: { heard: Heard; reply: Reply; turn: TurnBrief }): Reply {
  const { addition, suggestions, isUrgent, lead } = qualifyTurn(heard, reply, { ...turn, now: new Date() })
  if (isUrgent && !reply.hands_over && !reply.silence) {
    const { name, language } = turn.company
    const text = `${signed.text}\n\n${callPersonTextsFor(language).urgent(name)}`
    return { ...signed, text, lead, hands_over: true, hand_off_reason: 'urgent' }
  }
  if (!addition) return { ...signed, lead }
  return { ...signed, text: `${signed.text}\n\n${addition}`, suggestions, lead }
}

function say(text: string, wrote: string): Reply {
  return { text, outcome: null, sources: [], suggestions: [], details: { wrote } }
}
