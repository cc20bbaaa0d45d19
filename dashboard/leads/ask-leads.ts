/** What the member's door does for one lead. Each throws a `BackendError` whose sentence is fit to be shown. */
import type {
  AssignLeadRequest,
  AssignLeadResponse,
  MoveLeadRequest,
  MoveLeadResponse,
  RecordFactRequest,
  RecordFactResponse,
} from '../../shared/lead-door.ts'
import { askDesk } from '../backend/ask-desk.ts'
import type { Backend } from '../backend/create-backend.ts'

export function askToMove(backend: Backend, id: string, body: MoveLeadRequest): Promise<MoveLeadResponse> {
  return askDesk(backend, `leads/${id}/move`, { body })
}

export function askToRecord(
  backend: Backend,
  id: string,
  body: RecordFactRequest,
): Promise<RecordFactResponse> {
  return askDesk(backend, `leads/${id}/facts`, { body })
}

export function askToAssign(
  backend: Backend,
  id: string,
  body: AssignLeadRequest,
): Promise<AssignLeadResponse> {
  return askDesk(backend, `leads/${id}/owner`, { body })
}
