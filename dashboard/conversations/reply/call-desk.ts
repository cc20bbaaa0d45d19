/** Calls the member's door, for what row level security cannot do: writing to a visitor and handing over. */
import type { HandOverResponse, MemberReplyRequest, MemberReplyResponse } from '../../../shared/desk-door.ts'
import type { Backend } from '../../backend/create-backend.ts'
import { BackendError } from '../../backend/unwrap.ts'

export type HandOver = 'take' | 'return' | 'close'

type Desk = {
  reply(request: MemberReplyRequest): Promise<MemberReplyResponse>
  handOver(to: HandOver): Promise<HandOverResponse>
}

const timeoutMs = 15_000

/** The door of one conversation. Both throw a `BackendError` whose sentence is fit to be shown. */
export function callDesk(backend: Backend, conversationId: string): Desk {
  const call = async (verb: string, body?: MemberReplyRequest) => {
    const path = `desk/conversations/${conversationId}/${verb}`
    const { data, error, response } = await backend.functions.invoke(path, {
      timeout: timeoutMs,
      ...(body && { body }),
    })
    if (error) throw await failure(error, response)
    return data
  }
  return { reply: request => call('reply', request), handOver: to => call(to) }
}

async function failure(cause: unknown, response: Response | undefined): Promise<BackendError> {
  if (!response) return new BackendError('Foyer cannot be reached right now.', '', { cause })
  const said: { code?: string; message?: string } = await response.json().catch(() => ({}))
  const sentence = response.status < 500 && said.message
  return new BackendError(sentence || 'Something went wrong on our side.', said.code ?? '', { cause })
}
