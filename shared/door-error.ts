/** The error body of every door: `{ code, message }`, after RFC 9457. */
import * as z from 'zod/mini'

export const DoorError = z.object({
  /** Machine-readable, `snake_case`, never changes its meaning. */
  code: z.string(),
  /** One plain sentence for the person who reads it. */
  message: z.string(),
  /** The offending field, when the input was at fault. */
  field: z.optional(z.string()),
})
export type DoorError = z.infer<typeof DoorError>
