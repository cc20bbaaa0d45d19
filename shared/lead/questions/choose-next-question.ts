/** Chooses the one question a reply may end with: only what can still change the outcome. Start reading here. */
import type { Fact, Slot } from '../fact.ts'
import { currentFacts } from '../facts/current-facts.ts'
import { isReachable } from '../facts/is-reachable.ts'
import type { Field } from '../field.ts'
import { purposes } from '../purposes.ts'
import { bucketOf } from '../score/bucket-of.ts'
import { openWeight, scoreFacts } from '../score/score-facts.ts'
import { findConfirmation } from './find-confirmation.ts'
import { mayAsk } from './may-ask.ts'
import type { Moment, NextQuestion, StopReason, WaitReason } from './moment.ts'
import { whyNotYet } from './why-not-yet.ts'
import { whyStop } from './why-stop.ts'

const mostQuestions = { web: 4, text: 3 }

/**
 * The score lies between what is known and the best that open answers could give. While that spans a threshold, the open
 * field with the greatest weight is asked for (ties in the company's order); once it does not, only how to reach a lead
 * worth coming back to. One question for that is kept back from the most there may be.
 */
export function chooseNextQuestion(moment: Moment): NextQuestion {
  const { rules, asked, channel } = moment
  const facts = currentFacts(moment.facts)
  const score = scoreFacts(rules, moment.facts, moment.signals, moment.now)
  const mayStillAsk = (slot: Slot) =>
    rules.fields.some(field => field.slot === slot && mayAsk(moment, field, facts))
  const interval: [number, number] = [score.total, score.total + openWeight(rules, score.parts, mayStillAsk)]
  const stop = (reason: StopReason): NextQuestion => ({ kind: 'stop', reason, interval })

  const reason = whyStop(moment, facts)
  if (reason) return stop(reason)
  const pause = whyWait(moment)
  if (pause) return { kind: 'wait', reason: pause }
  const left = mostQuestions[channel] - asked.length
  if (left <= 0) return stop('asked_enough')

  const bucket = bucketOf(rules.thresholds, interval[0])
  const isCertain = bucket === bucketOf(rules.thresholds, interval[1])
  const passed = justPassed(moment)
  const mayAskNow = (field: Field) => field.slot !== passed && mayAsk(moment, field, facts)
  const contact = neededFields(moment, facts).find(mayAskNow)
  const decides = purposes[moment.purpose].asks === 'lead' && moment.wants !== 'booking'
  if (decides && left > (contact ? 1 : 0)) {
    const confirmation = findConfirmation(moment, score.parts, interval)
    if (confirmation) return confirmation
    const open = rules.fields.filter(field => field.weight > 0 && mayAskNow(field))
    if (!isCertain && open.length > 0) return ask(weightiest(open), moment, 'lead')
  }
  const isWorthIt = moment.wants === 'booking' || (decides && bucket !== 'cold')
  if (contact && isWorthIt) return ask(contact, moment, 'contact')
  if (isCertain) return stop('certain')
  if (passed && mayStillAsk(passed)) return { kind: 'wait', reason: 'changed_subject' }
  return stop(left > 1 || !contact ? 'nothing_left' : 'asked_enough')
}

/** One question in flight; and whoever changed the subject is answered before anything else is asked. */
function whyWait(moment: Moment): WaitReason | null {
  const { asked, toldOther, usefulReplies, opensWithIntent } = moment
  if (asked.at(-1)?.outcome === 'open') return 'in_flight'
  if (justPassed(moment) && !toldOther) return 'changed_subject'
  return usefulReplies === 0 && !opensWithIntent ? 'answer_first' : whyNotYet(moment)
}

/** What the last reply asked for and they passed over: it is not asked for twice running. */
function justPassed({ asked, turn }: Moment): Slot | null {
  const last = asked.at(-1)
  return last?.outcome === 'passed' && turn <= last.turn + 1 ? last.slot : null
}

/** A number or an address serves as well as the other; whoever texts can be texted. */
function neededFields({ rules, channel }: Moment, facts: Map<Slot, Fact>): Field[] {
  const canReach = channel === 'text' || isReachable(rules.fields, facts)
  return rules.fields.filter(
    field => field.is_needed && !(canReach && (field.type === 'email' || field.type === 'phone')),
  )
}

/** Weight times the chance that the answer changes the bucket, which is taken to be the same for all. */
function weightiest(fields: Field[]): Field {
  return fields.reduce((best, field) => (field.weight > best.weight ? field : best))
}

function ask(field: Field, { channel, asked }: Moment, purpose: 'lead' | 'contact'): NextQuestion {
  const question = field.question!
  const isAgain = asked.some(one => one.slot === field.slot)
  return {
    kind: 'ask',
    slot: field.slot,
    text: isAgain ? question.again! : channel === 'web' ? question.web : question.sms,
    options: field.type === 'enum' ? field.options.map(({ id, label }) => ({ id, label })) : [],
    isAgain,
    purpose,
  }
}
