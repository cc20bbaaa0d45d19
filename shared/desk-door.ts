/** The wire contract of the member's door, `/functions/v1/desk`, opened with the member's JWT. */
import * as z from 'zod/mini'
import { Message, Mode, messageTextLimit } from './message.ts'
import { plainText } from './plain-text.ts'

/** `POST /conversations/{id}/reply`. `id` is made by the browser: sending the same id twice is one message. */
export const MemberReplyRequest = z.object({
  id: z.uuid(),
  text: plainText().check(
    z.trim(),
    z.minLength(1, 'Write something first.'),
    z.maxLength(messageTextLimit, `At most ${messageTextLimit} characters.`),
  ),
})
export type MemberReplyRequest = z.infer<typeof MemberReplyRequest>

export const MemberReplyResponse = z.object({ mode: Mode, message: Message })
export type MemberReplyResponse = z.infer<typeof MemberReplyResponse>

/** `POST /conversations/{id}/take`, `/return`, `/close` (no body). */
export const HandOverResponse = z.object({ mode: Mode })
export type HandOverResponse = z.infer<typeof HandOverResponse>
