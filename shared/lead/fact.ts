/** A fact: what one slot of a company's form holds, and the words it rests on. */
import * as z from 'zod/mini'

/** Which field a fact fills: `need`, `budget`, `email`, … A company may name its own. */
export const Slot = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9_]{0,39}$/, 'A slot is a short name in lower case.'))
export type Slot = z.infer<typeof Slot>

/** Whole or broken units of a currency (ISO 4217): either one amount, or one or both ends of a range. */
export const Money = z
  .object({
    amount: z.optional(z.number().check(z.nonnegative())),
    min: z.optional(z.number().check(z.nonnegative())),
    max: z.optional(z.number().check(z.nonnegative())),
    currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/, 'A currency is three capital letters.'))),
  })
  .check(z.refine(isOneAmountOrRange, 'Money is an amount, or a range from min to max.'))
export type Money = z.infer<typeof Money>

/** The visitor's wall clock, no zone: a day, or a day and a time. */
export const WallClock = z.union([z.iso.date(), z.iso.datetime({ local: true, precision: -1 })])
export type WallClock = z.infer<typeof WallClock>

/** Days, both included. */
export const Interval = z
  .object({ from: z.iso.date(), to: z.iso.date() })
  .check(z.refine(({ from, to }) => from <= to, 'An interval begins before it ends.'))
export type Interval = z.infer<typeof Interval>

/** The visitor would rather not say. Nobody asks for it again. */
export const declined = 'declined'
/** The visitor was asked and does not know. */
export const unsure = 'unsure'

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))

/** What a slot may hold, by the type of its field. */
export const valueSchemas = {
  text,
  email: z.email().check(z.lowercase('An address is kept in lower case.')),
  phone: z.e164(),
  money: Money,
  date: WallClock,
  interval: Interval,
  size: z.int().check(z.nonnegative()),
  enum: Slot,
  place: text,
}
export type ValueType = keyof typeof valueSchemas

/** Text, an address, a number in E.164, a wall clock, an option's id, `declined` and `unsure` are all strings. */
export const FactValue = z.union([text, valueSchemas.size, Money, Interval])
export type FactValue = z.infer<typeof FactValue>

export const Fact = z.object({
  slot: Slot,
  value: FactValue,
  /** The visitor's own words; they occur in the message. Empty for what nobody said. */
  quote: z.string().check(z.maxLength(2000)),
  /** The message that says it; null for what a page, a member or a CRM told. */
  message: z.nullable(z.uuid()),
  /** elsewhere: on the website, by whoever gave the number that this person texts from; never said to them. */
  source: z.enum(['visitor', 'page', 'member', 'crm', 'elsewhere']),
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
  /** What read it out of the message; null where nothing had to be read. */
  extractor: z.nullable(z.enum(['rule', 'model'])),
  /** Of the extractor; counts up when it reads differently. */
  version: z.int().check(z.nonnegative()),
  /** ISO 8601, UTC. */
  at: z.iso.datetime({ offset: true }),
})
export type Fact = z.infer<typeof Fact>

/** A fact as it is kept. Null is a member's word that it is unknown, whatever was said up to then. */
export const RecordedFact = z.extend(Fact, { value: z.nullable(FactValue) })
export type RecordedFact = z.infer<typeof RecordedFact>

type Ends = { amount?: number | undefined; min?: number | undefined; max?: number | undefined }

function isOneAmountOrRange({ amount, min, max }: Ends): boolean {
  if (amount !== undefined) return min === undefined && max === undefined
  if (min !== undefined && max !== undefined) return min <= max
  return min !== undefined || max !== undefined
}
