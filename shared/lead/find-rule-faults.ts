/** What a company's rules contradict themselves in, in words that name the field. */
import { countSegments } from '../sms-segments.ts'
import type { Disqualifier } from './disqualifier.ts'
import type { Field } from './field.ts'

type Rules = { fields: Field[]; thresholds: { hot: number; warm: number }; disqualifiers: Disqualifier[] }
export type RuleFault = { path: (string | number)[]; message: string }

export function findRuleFaults(rules: Rules): RuleFault[] {
  return [...faultsOfWhole(rules), ...rules.fields.flatMap(faultsOfField), ...faultsOfDisqualifiers(rules)]
}

function faultsOfWhole({ fields, thresholds }: Rules): RuleFault[] {
  const sum = fields.reduce((total, field) => total + field.weight, 0)
  const twice = repeated(fields.map(field => field.slot))
  return [
    sum !== 100 && fault(['fields'], `The weights add up to ${sum}; they must add up to 100.`),
    twice && fault(['fields'], `Two fields are called “${twice}”; each needs a name of its own.`),
    thresholds.hot <= thresholds.warm &&
      fault(['thresholds', 'hot'], `Hot begins at ${thresholds.hot}; it must begin above warm.`),
  ].filter(isFault)
}

function faultsOfField(field: Field, index: number): RuleFault[] {
  const name = `“${field.label}”`
  const at = (...path: (string | number)[]) => ['fields', index, ...path]
  const best = mostPoints(field)
  return [
    field.part === 'about' &&
      field.weight > 0 &&
      fault(at('weight'), `${name} says who somebody is and gives no points; its weight must be 0.`),
    field.type === 'signals' &&
      field.question !== null &&
      fault(at('question'), `${name} is seen, never asked; it has no question.`),
    best !== null &&
      best !== field.weight &&
      fault(at('weight'), `${name} has a weight of ${field.weight}, but its best answer gives ${best}.`),
    ...(['declined', 'unsure'] as const).map(
      key =>
        field[key] > field.weight &&
        fault(at(key), `${name} gives ${field[key]} for no answer, more than its weight of ${field.weight}.`),
    ),
    ...faultsOfQuestion(field).map(([key, message]) => fault(at('question', key), `${name}: ${message}`)),
    ...faultsOfAnswers(field).map(([key, message]) => fault(at(key), `${name}: ${message}`)),
  ].filter(isFault)
}

function faultsOfQuestion({ question }: Field): [key: string, message: string][] {
  if (!question) return []
  const words = question.web.split(/\s+/).length
  const faults: [string, string][] =
    words > 20 ? [['web', `the question has ${words} words; 20 are enough.`]] : []
  for (const key of ['sms', 'again'] as const) {
    const { alphabet, segments } = countSegments(question[key] ?? '')
    if (segments === 1) continue
    const limit =
      alphabet === 'GSM-7'
        ? '160 characters'
        : '70 characters, because not all of them are in the GSM alphabet'
    faults.push([key, `the question does not fit one text message of ${limit}.`])
  }
  return faults
}

function faultsOfAnswers(field: Field): [key: string, message: string][] {
  if (field.type === 'enum') {
    const twice =
      repeated(field.options.map(option => option.id)) ?? repeated(field.options.map(option => option.label))
    if (twice) return [['options', `the option “${twice}” is there twice.`]]
    return field.options.length < 2 ? [['options', 'a choice needs at least two options.']] : []
  }
  if (!('steps' in field) || field.weight === 0) return []
  const ascends = field.steps.every((step, index) => index === 0 || step.from > field.steps[index - 1]!.from)
  if (field.steps[0]?.from !== 0) return [['steps', 'the first step must begin at 0.']]
  return ascends ? [] : [['steps', 'each step must begin above the one before.']]
}

function faultsOfDisqualifiers({ disqualifiers, fields }: Rules): RuleFault[] {
  const needs = { option: 'enum', outside_area: 'place', under_minimum: 'money', smaller_than: 'size' }
  const twice = repeated(disqualifiers.map(rule => rule.id))
  const faults = disqualifiers.map((rule, index) => {
    const field = fields.find(one => one.slot === rule.slot)
    const path = ['disqualifiers', index]
    if (field?.type !== needs[rule.when]) {
      return fault(path, `The rule “${rule.id}” looks at “${rule.slot}”, which is no field it can judge.`)
    }
    const unknown =
      rule.when === 'option' && field.type === 'enum'
        ? rule.options.find(id => !field.options.some(option => option.id === id))
        : undefined
    return (
      unknown !== undefined &&
      fault(path, `The rule “${rule.id}” names “${unknown}”, which “${field.label}” does not offer.`)
    )
  })
  return [twice && fault(['disqualifiers'], `Two rules are called “${twice}”.`), ...faults].filter(isFault)
}

/** Null where any answer is worth the whole weight. */
function mostPoints(field: Field): number | null {
  if (field.type === 'enum') return Math.max(0, ...field.options.map(option => option.points))
  if ('steps' in field) return Math.max(0, ...field.steps.map(step => step.points))
  return null
}

function repeated(names: string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index)
}

function fault(path: (string | number)[], message: string): RuleFault {
  return { path, message }
}

function isFault(found: RuleFault | false | '' | undefined): found is RuleFault {
  return Boolean(found)
}
