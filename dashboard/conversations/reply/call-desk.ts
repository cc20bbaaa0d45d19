/** What the member's door does for one conversation: writing to a visitor and handing over. */
import type { HandOverResponse, MemberReplyRequest, MemberReplyResponse } from '../../../shared/desk-door.ts'
import { askDesk } from '../../backend/ask-desk.ts'
import type { Backend } from '../../backend/create-backend.ts'

export type HandOver = 'take' | 'return' | 'close'

type Desk = {
  reply(request: MemberReplyRequest): Promise<MemberReplyResponse>
  handOver(to: HandOver): Promise<HandOverResponse>
}

/** The door of one conversation. Both throw a `BackendError` whose sentence is fit to be shown. */
export function callDesk(backend: Backend, conversationId: string): Desk {
  const path = `conversations/${conversationId}`
  return {
    reply: request => askDesk(backend, `${path}/reply`, { body: request }),
    handOver: to => askDesk(backend, `${path}/${to}`),
  }
}
