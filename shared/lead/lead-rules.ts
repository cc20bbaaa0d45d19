/** The rules by which a company tells leads apart: fields, thresholds, and what rules a lead out. */
import * as z from 'zod/mini'
import { Disqualifier } from './disqualifier.ts'
import { Field } from './field.ts'
import { findRuleFaults } from './find-rule-faults.ts'

const score = z.int().check(z.minimum(1), z.maximum(100))

export const LeadRules = z
  .object({
    fields: z.array(Field).check(z.minLength(1), z.maxLength(20)),
    /** The least score of each; what is under `warm` is cold. */
    thresholds: z.object({ hot: score, warm: score }),
    /** How the places served begin: "BS", "BA1", "28", "Bristol". Null: everywhere. */
    service_area: z.nullable(
      z
        .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(60)))
        .check(z.minLength(1), z.maxLength(500)),
    ),
    minimum_price: z.nullable(
      z.object({ amount: z.number().check(z.positive()), currency: z.string().check(z.regex(/^[A-Z]{3}$/)) }),
    ),
    disqualifiers: z.array(Disqualifier).check(z.maxLength(20)),
  })
  .check(
    z.superRefine((rules, context) => {
      for (const { path, message } of findRuleFaults(rules)) {
        context.addIssue({ code: 'custom', path: [...path], message, input: rules })
      }
    }),
  )
export type LeadRules = z.infer<typeof LeadRules>
