/** A field: one thing a company wants to know of a lead, how it is asked for, and what each answer is worth. */
import * as z from 'zod/mini'
import { Slot } from './fact.ts'

const line = (longest: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(longest))
const points = z.int().check(z.minimum(0), z.maximum(100))

export const Question = z.object({
  /** One sentence of at most twenty words. */
  web: line(300),
  /** Fits one text message. */
  sms: line(160),
  /** In other words, for whoever passed over it; fits one text message. Null: it is asked once only. */
  again: z.nullable(line(160)),
})
export type Question = z.infer<typeof Question>

export const Option = z.object({
  id: Slot,
  /** What the visitor taps: "Within two weeks". */
  label: line(40),
  points,
  /** What it tells the company, to follow "if": "they decide". */
  meaning: line(120),
  /** Whoever says this needs a person at once. */
  is_urgent: z.optional(z.boolean()),
})
export type Option = z.infer<typeof Option>

/** Worth so much from this number up to the next step. */
export const Step = z.object({ from: z.int().check(z.nonnegative()), points, meaning: line(120) })
export type Step = z.infer<typeof Step>

const every = {
  slot: Slot,
  label: line(60),
  /** What its points count towards; `about` says who somebody is and has none. */
  part: z.enum(['fit', 'intent', 'about']),
  /** The most it can give. */
  weight: points,
  /** Null: never asked, only heard. */
  question: z.nullable(Question),
  /** Given when they would rather not say, and when they do not know. */
  declined: z._default(points, 0),
  unsure: z._default(points, 0),
  /** Asked for, if still unknown, before a hand-off or a booking. */
  is_needed: z._default(z.boolean(), false),
}

export const Field = z.discriminatedUnion('type', [
  z.object({ ...every, type: z.literal('enum'), options: z.array(Option).check(z.maxLength(20)) }),
  /** Steps count people. */
  z.object({ ...every, type: z.literal('size'), steps: z.array(Step).check(z.maxLength(10)) }),
  /** Steps count days from the day it was said to the last day it may be. */
  z.object({ ...every, type: z.enum(['interval', 'date']), steps: z.array(Step).check(z.maxLength(10)) }),
  /** Steps are per cent of the company's minimum price. */
  z.object({ ...every, type: z.literal('money'), steps: z.array(Step).check(z.maxLength(10)) }),
  /** Worth its weight inside the service area. */
  z.object({ ...every, type: z.literal('place') }),
  /** Worth its weight when known. */
  z.object({ ...every, type: z.enum(['text', 'email', 'phone']) }),
  /** What somebody does, not what they say. Each time counts, up to the weight. */
  z.object({
    ...every,
    type: z.literal('signals'),
    each: z.object({
      price_question: points,
      booking_question: points,
      pricing_page: points,
      return_visit: points,
    }),
  }),
])
export type Field = z.infer<typeof Field>
