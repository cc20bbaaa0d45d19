/** The wire contract of hand-offs, under `/functions/v1/desk`, opened with the member's JWT. Rows are read from `hand_offs`. */
import * as z from 'zod/mini'
import { FactValue, Slot } from './lead/fact.ts'
import { Mode } from './message.ts'

/** `POST /hand-offs/{id}/claim` (no body): the member has the word. 409 `claimed_already`, `hand_off_over`. */
export const ClaimResponse = z.object({ conversation_id: z.uuid(), mode: Mode, claimed_by: z.uuid() })
export type ClaimResponse = z.infer<typeof ClaimResponse>

/** `POST /companies/{id}/availability`: one's own. That of others is `members.is_available`, for owners and admins to update. */
export const AvailabilityRequest = z.object({ is_available: z.boolean() })
export type AvailabilityRequest = z.infer<typeof AvailabilityRequest>
export const AvailabilityResponse = AvailabilityRequest
export type AvailabilityResponse = z.infer<typeof AvailabilityResponse>

/** `GET /hand-offs/{id}/packet`: the whole story as it stands now, for whoever takes it. Readable by every member. */
export const HandOffPacket = z.object({
  hand_off: z.object({
    id: z.uuid(),
    /** asked · urgent · complaint · unanswered · no_slot · qualified · unreadable · switched_off · left · taken · booked */
    reason: z.string(),
    /** Of the routing table: urgent · person · owner · language · service · region · load · queue · none */
    rule: z.string(),
    claim: z.enum(['offered', 'owner_told', 'claimed', 'over']),
    /** ISO 8601 */
    created_at: z.string(),
  }),
  /** Three lines: who they are, what they want, why somebody has to come. */
  summary: z.tuple([z.string(), z.string(), z.string()]),
  /** What holds now, one a slot, with the visitor's own words. */
  facts: z.array(
    z.object({
      slot: Slot,
      label: z.string(),
      value: FactValue,
      quote: z.string(),
      message: z.nullable(z.uuid()),
      /** See shared/lead/fact.ts. */
      source: z.string(),
      confidence: z.number(),
      /** When it was told: ISO 8601. */
      at: z.string(),
    }),
  ),
  /** Null where they are no lead. `points` of the parts add up to `total`; `next`: "+15 if they decide". */
  score: z.nullable(
    z.object({
      lead: z.uuid(),
      state: z.string(),
      total: z.int(),
      fit: z.int(),
      intent: z.int(),
      cell: z.nullable(z.string()),
      bucket: z.nullable(z.string()),
      parts: z.array(
        z.object({ slot: Slot, label: z.string(), points: z.int(), of: z.int(), why: z.string() }),
      ),
      next: z.array(z.string()),
    }),
  ),
  /** What they asked last, if nobody has answered it. */
  open_question: z.nullable(z.object({ message: z.uuid(), text: z.string(), at: z.string() })),
  /** Entries that they were answered from. */
  sources: z.array(z.object({ entry: z.uuid(), question: z.string() })),
  /** no_marketing: everything but that. none: they have said nothing. */
  consent: z.enum(['none', 'opted_out', 'no_marketing']),
  /** To begin with, in the visitor's language; empty where nothing suggests itself. */
  next_line: z.string(),
})
export type HandOffPacket = z.infer<typeof HandOffPacket>
