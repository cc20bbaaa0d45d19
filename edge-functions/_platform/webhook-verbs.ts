/** The verbs of the webhook that tells a company's own systems of leads. */
import type { Refused } from './refused.ts'

export type LeadPush = {
  id: string
  attempt: number
  url: string
  /** Null when the Vault cannot open it. */
  secret: string | null
  body: Record<string, unknown>
}

type Done = Refused | Record<string, never>

export type WebhookVerbs = {
  /** `secret` null keeps the one there is. refused: not_allowed */
  connect_lead_webhook: {
    args: { member_id: string; company_id: string; url: string; secret: string | null }
    result: Done
  }
  /** refused: not_allowed */
  disconnect_lead_webhook: { args: { member_id: string; company_id: string }; result: Done }
  /** refused: not_allowed · unknown_webhook */
  read_lead_webhook: {
    args: { member_id: string; company_id: string }
    result: Refused | { url: string; secret: string | null }
  }
  claim_lead_pushes: { args: { max_pushes: number; lease_seconds: number }; result: LeadPush[] }
  /** `status` null: no answer came. `problem` null: it was taken. */
  record_lead_push: {
    args: { push_id: string; attempt: number; status: number | null; problem: string | null }
    result: { state: 'waiting' | 'sent' | 'failed' | null }
  }
  /** refused: unknown_push · not_failed */
  send_lead_again: { args: { member_id: string; push_id: string }; result: Done }
}
