/** A fact being put right: what stands in its form, by the type of its field, and what that says. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { declined, type FactValue, unsure, valueSchemas } from '../../../shared/lead/fact.ts'
import type { Field } from '../../../shared/lead/field.ts'

export type FactDraft = {
  /** `value`, `declined`, `unsure` or `unknown`; of a choice, the option's id too. */
  answer: string
  /** Text, a number, a day, an address. */
  text: string
  /** Both ends: of days, of an amount. */
  from: string
  to: string
  currency: string
}

const blank: FactDraft = { answer: 'value', text: '', from: '', to: '', currency: '' }

/** `currency`: what an amount is likely to be in, ISO 4217. */
export function draftOf(value: FactValue | null, field: Field, currency: string): FactDraft {
  const empty = { ...blank, currency, answer: field.type === 'enum' ? 'unknown' : 'value' }
  if (value === null) return empty
  if (value === declined || value === unsure) return { ...empty, answer: value }
  if (typeof value !== 'object') {
    return field.type === 'enum' ? { ...empty, answer: String(value) } : { ...empty, text: String(value) }
  }
  if ('from' in value) return { ...empty, from: value.from, to: value.to }
  const { amount, min, max } = value
  return {
    ...empty,
    from: String(amount ?? min ?? ''),
    to: String(amount ?? max ?? ''),
    currency: value.currency ?? currency,
  }
}

export type ReadDraft = { value: FactValue | null } | { problem: string }

export function readDraft({ answer, text, from, to, currency }: FactDraft, field: Field): ReadDraft {
  if (answer === 'unknown') return { value: null }
  if (answer !== 'value') return { value: answer }
  const written = text.trim()
  switch (field.type) {
    case 'size':
      return /^\d{1,9}$/.test(written) ? { value: Number(written) } : { problem: 'Write a whole number.' }
    case 'money':
      return readMoney(from.trim(), to.trim(), currency.trim().toUpperCase())
    case 'interval':
      return readDays(from, to)
    case 'phone': {
      const number = parsePhoneNumberFromString(written)
      if (number?.isPossible()) return { value: number.number }
      return { problem: 'Write the number with the code of its country, as in +44 117 496 0123.' }
    }
    case 'email': {
      const address = written.toLowerCase()
      return valueSchemas.email.safeParse(address).success
        ? { value: address }
        : { problem: 'Write an e-mail address, as in tom@example.com.' }
    }
    default:
      return written ? { value: written } : { problem: 'Write something, or choose that it is not known.' }
  }
}

function readMoney(from: string, to: string, currency: string): ReadDraft {
  const [min, max] = [from, to].map(text => (text === '' ? undefined : Number(text.replaceAll(',', ''))))
  const isWrong = [min, max].some(amount => amount !== undefined && !(amount >= 0))
  if (isWrong || (min === undefined && max === undefined))
    return { problem: 'Write an amount in figures, as in 400.' }
  if (min !== undefined && max !== undefined && min > max)
    return { problem: 'The first amount is the lower one.' }
  if (currency && !/^[A-Z]{3}$/.test(currency)) return { problem: 'A currency is three letters, as in GBP.' }
  const kept = currency ? { currency } : {}
  if (min !== undefined && min === max) return { value: { amount: min, ...kept } }
  return { value: { ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...kept } }
}

function readDays(from: string, to: string): ReadDraft {
  const [first, last] = [from || to, to || from]
  if (!first || !last) return { problem: 'Choose a day.' }
  return first <= last
    ? { value: { from: first, to: last } }
    : { problem: 'The first day is the earlier one.' }
}
