/** A rule by which a lead is none for this company. Without a minimum price or a service area, those that need one rest. */
import * as z from 'zod/mini'
import { Slot } from './fact.ts'

const every = {
  /** Kept with each lead it rules out. */
  id: Slot,
  slot: Slot,
  /** A hard rule ends the questions; a soft one is noted for the person who reads the lead. */
  strength: z.enum(['hard', 'soft']),
  /** What the visitor is told: polite, and with an alternative where there is one. */
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
}
export const Disqualifier = z.discriminatedUnion('when', [
  z.object({ ...every, when: z.literal('option'), options: z.array(Slot).check(z.minLength(1)) }),
  z.object({ ...every, when: z.literal('outside_area') }),
  /** The most they would spend is less than so many per cent of the minimum price. */
  z.object({
    ...every,
    when: z.literal('under_minimum'),
    percent: z.int().check(z.minimum(1), z.maximum(100)),
  }),
  z.object({ ...every, when: z.literal('smaller_than'), size: z.int().check(z.positive()) }),
])
export type Disqualifier = z.infer<typeof Disqualifier>
