/** Why the assistant said what it said, in a few words for whoever reads the conversation. */
import type { ConversationEvent } from '../../backend/rows.ts'
import { percent } from '../../design/percent.ts'
import { answerContext } from './answer-context.ts'

type Details = ConversationEvent['details']

/**
 * `details`: of the event `replied`; `answersFrom`: how sure the assistant must be to answer, from 0 to 1. Null where there
 * is nothing to explain.
 */
export function answerReason(details: Details, answersFrom?: number): string | null {
  const wording = whoWorded(details, answersFrom)
  return wording === null ? null : [...wording, ...answerContext(details)].join(' ')
}

/** Said of its own accord, from nobody's entry. */
const ours = new Set(['small talk', 'acknowledgement', 'assent', 'just looking', 'price word'])

function whoWorded(details: Details, answersFrom?: number): string[] | null {
  const { wrote, model, cut, times, outcome } = details
  if (ours.has(String(wrote))) return null
  if (wrote === 'again')
    return [`Asked ${times} times: they were pointed to the answer above instead of being told it again.`]
  if (wrote === 'model')
    return [
      `Phrased by ${model}, from what it rests on${cut ? `; ${cuts[String(cut)] ?? 'cut short'}` : ''}.`,
    ]
  const isNoAnswer = outcome === 'unknown' || outcome === 'offered'
  const words = isNoAnswer ? whyNoAnswer(details, answersFrom) : `Your own words${howSure(details)}.`
  const own = wrote === 'facts' ? 'Your company’s facts.' : words
  const instead = whyNoModel(details)
  return instead ? [own, instead] : [own]
}

function howSure({ confidence }: Details): string {
  return typeof confidence === 'number' && confidence > 0
    ? `, ${percent(confidence)} sure of the best entry`
    : ''
}

/** The setting may have been another one then: it is named only where it explains the reply. */
function whyNoAnswer({ confidence }: Details, answersFrom?: number): string {
  if (typeof confidence !== 'number' || confidence <= 0) return 'Nothing of yours came close.'
  const nearest = `Nothing of yours came close enough. Nearest: ${percent(confidence)} sure`
  return answersFrom && confidence < answersFrom
    ? `${nearest}; you answer from ${percent(answersFrom)}.`
    : `${nearest}.`
}

function whyNoModel({
  model,
  model_failed,
  model_withheld,
  stopped_for,
  stopped_at,
}: Details): string | null {
  if (typeof stopped_for === 'string') {
    const went = claims[stopped_for] ?? 'something'
    const words = typeof stopped_at === 'string' && stopped_at ? ` (“${stopped_at}”)` : ''
    return `${model} was stopped: it wrote ${went}${words}.`
  }
  if (model_failed)
    return `${model} could not phrase them: ${failures[String(model_failed)] ?? model_failed}.`
  return withheld[String(model_withheld)] ?? null
}

/** By what stopped the answer (edge-functions/_answer/check/verdict.ts). */
const claims: Record<string, string> = {
  markup: 'markup that could load something',
  link: 'a link that stands in no entry',
  email: 'an e-mail address that stands in no entry',
  phone: 'a phone number that stands in no entry',
  price: 'a price that stands in no entry',
  percent: 'a percentage that stands in no entry',
  date: 'a date that stands in no entry',
  time: 'a time that stands in no entry',
  measure: 'a measure that stands in no entry',
  number: 'a number that stands in no entry',
  code: 'a code that stands in no entry',
  weekday: 'a weekday that stands in no entry',
  month: 'a month that stands in no entry',
  day: 'a day that stands in no entry',
  name: 'a name that stands in no entry',
  promise: 'a promise that stands in no entry',
  rules: 'something of its instructions',
  'not an entry': 'a sentence of its own, where only yours are allowed',
  contradiction: 'the opposite of an entry',
  unsupported: 'a sentence that no entry bears out',
}

const cuts: Record<string, string> = {
  repeats: 'cut short, as it began to repeat itself',
  'too long': 'cut short, as it grew too long',
}

const failures: Record<string, string> = {
  'too slow': 'it took too long',
  unreachable: 'it could not be reached',
  failed: 'it failed',
}

/** Why no model was asked (edge-functions/_platform/model-verbs.ts). */
const withheld: Record<string, string> = {
  over_budget: 'The day’s budget for models is used up.',
  resting: 'The model failed several times and is left alone for a moment.',
  failing: 'The model’s provider refuses its key.',
}
