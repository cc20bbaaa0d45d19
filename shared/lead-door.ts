/** The wire contract of what a member does with leads, under `/functions/v1/desk`, opened with the member's JWT. */
import * as z from 'zod/mini'
import { FactValue, Slot } from './lead/fact.ts'
import { plainText } from './plain-text.ts'

/**
 * `POST /companies/{id}/lead-rules`, by owners and admins. `rules`: see lead/lead-rules.ts; what is wrong with them comes
 * back as `InvalidRules` (422). `version`: the one they were made from, 0 for the template; 409 `changed_meanwhile` when it
 * holds no more. Open leads are scored anew in the background.
 */
export const SaveRulesRequest = z.object({ version: z.int().check(z.nonnegative()), rules: z.unknown() })
export type SaveRulesRequest = z.infer<typeof SaveRulesRequest>
export const SaveRulesResponse = z.object({ version: z.int() })
export type SaveRulesResponse = z.infer<typeof SaveRulesResponse>

/** The body of a 422. `path` leads into the rules: `['fields', 2, 'weight']`. */
export const InvalidRules = z.object({
  code: z.literal('invalid_rules'),
  message: z.string(),
  issues: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })),
})
export type InvalidRules = z.infer<typeof InvalidRules>

/** `POST /companies/{id}/lead-rules/preview`, by owners and admins: what saving would do. The same 422. */
export const PreviewRulesRequest = z.object({ rules: z.unknown() })
export type PreviewRulesRequest = z.infer<typeof PreviewRulesRequest>

const outcome = z.enum(['hot', 'warm', 'cold', 'disqualified'])
export const PreviewRulesResponse = z.object({
  /** How many open leads were scored by both: the latest thousand at most. */
  leads: z.int(),
  /** Those that would end up elsewhere, the latest first. */
  changed: z.array(
    z.object({
      lead: z.uuid(),
      name: z.nullable(z.string()),
      from: outcome,
      to: outcome,
      total_before: z.int(),
      total_after: z.int(),
    }),
  ),
  /** The same, counted. */
  moves: z.array(z.object({ from: outcome, to: outcome, leads: z.int() })),
})
export type PreviewRulesResponse = z.infer<typeof PreviewRulesResponse>

const states = [
  'new',
  'engaged',
  'qualifying',
  'hot',
  'warm',
  'cold',
  'disqualified',
  'needs_review',
] as const

/** `POST /leads/{id}/move`. What a member decides no answer changes, until it is given back to the assistant: `auto`. */
export const MoveLeadRequest = z
  .object({
    state: z.enum([...states, 'won', 'lost', 'auto']),
    reason: z.exactOptional(plainText().check(z.trim(), z.minLength(1), z.maxLength(400))),
  })
  .check(
    z.refine(({ state, reason }) => state !== 'lost' || reason !== undefined, {
      path: ['reason'],
      message: 'Say why it was lost.',
    }),
  )
export type MoveLeadRequest = z.infer<typeof MoveLeadRequest>

/** Where it stands now; after `auto`, where its score puts it. */
export const MoveLeadResponse = z.object({ state: z.enum([...states, 'booked', 'won', 'lost']) })
export type MoveLeadResponse = z.infer<typeof MoveLeadResponse>

/**
 * `POST /leads/{id}/facts`: what a member knows better than any message. `value`: as the field's type has it, `declined`,
 * `unsure`, or null for what is unknown, whatever was said before. 422 `invalid_value` when the field cannot hold it.
 */
export const RecordFactRequest = z.object({ slot: Slot, value: z.nullable(FactValue) })
export type RecordFactRequest = z.infer<typeof RecordFactRequest>
export const RecordFactResponse = z.object({
  lead: z.object({ state: MoveLeadResponse.shape.state, total: z.int() }),
})
export type RecordFactResponse = z.infer<typeof RecordFactResponse>

/** `POST /leads/{id}/owner`: a member's user id; null for nobody. */
export const AssignLeadRequest = z.object({ member: z.nullable(z.uuid()) })
export type AssignLeadRequest = z.infer<typeof AssignLeadRequest>
export const AssignLeadResponse = z.object({ owner: z.nullable(z.uuid()) })
export type AssignLeadResponse = z.infer<typeof AssignLeadResponse>
