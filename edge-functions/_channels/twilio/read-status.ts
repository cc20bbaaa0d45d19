/** What Twilio says became of a message we sent. The order in which it says so is not the order in which it happened. */
import * as z from 'zod/mini'
import { Refusal } from '../../_platform/errors.ts'
import type { StatusChange } from '../../_platform/phone-verbs.ts'
import type { TwilioRequestBody } from './read-body.ts'
import { statusChange } from './status-change.ts'

export type TwilioStatus = {
  /** Our number, which the message left from. */
  line: string
  account_id: string
  /** Null for a status that says nothing new, or one we do not know yet. */
  change: StatusChange | null
}

const Fields = z.object({
  MessageSid: z.string().check(z.regex(/^(SM|MM)[0-9a-f]{32}$/i)),
  MessageStatus: z.string(),
  AccountSid: z.string().check(z.regex(/^AC[0-9a-f]{32}$/i)),
  From: z.string(),
  ErrorCode: z.optional(z.string()),
})

/** `deliveryId` is what we put into the callback's address. Throws 400. */
export function readStatus({ fields }: TwilioRequestBody, deliveryId: string | null): TwilioStatus {
  const parsed = Fields.safeParse(fields)
  if (!parsed.success) throw new Refusal(400, 'invalid_request', 'This is no status of a message.')

  const { MessageSid, MessageStatus, AccountSid, From, ErrorCode } = parsed.data
  return {
    line: From,
    account_id: AccountSid,
    change: statusChange({
      sid: MessageSid,
      status: MessageStatus,
      errorCode: ErrorCode ?? null,
      deliveryId: z.uuid().safeParse(deliveryId).data ?? null,
    }),
  }
}
