/** The wire contract of the webhook that tells of leads, under `/functions/v1/desk`. */
import * as z from 'zod/mini'

/** `POST /companies/{id}/lead-webhook`: where leads are sent from now on. */
export const ConnectWebhookRequest = z.object({
  url: z.string().check(z.trim(), z.minLength(1, 'Enter the address.'), z.maxLength(1000)),
})
export type ConnectWebhookRequest = z.infer<typeof ConnectWebhookRequest>

/** Also of `POST …/lead-webhook/secret`, which makes another. Shown this once; null: the one there is stays. */
export const WebhookSecret = z.object({ secret: z.nullable(z.string()) })
export type WebhookSecret = z.infer<typeof WebhookSecret>

/** Of `POST …/lead-webhook/test`, which sends a lead nobody is. `problem` null: it was taken. */
export const WebhookTest = z.object({ status: z.nullable(z.int()), problem: z.nullable(z.string()) })
export type WebhookTest = z.infer<typeof WebhookTest>
