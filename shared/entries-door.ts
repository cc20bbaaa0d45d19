/** The wire contract of the desk's entries, under `/functions/v1/desk`. */
import * as z from 'zod/mini'

/** `POST /entries/{id}/phrasings` (no body): has a model propose other ways to ask. How many it brought that are new. */
export const ProposePhrasingsResponse = z.object({ proposed: z.int() })
export type ProposePhrasingsResponse = z.infer<typeof ProposePhrasingsResponse>
