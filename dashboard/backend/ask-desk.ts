/** Asks the member's door for what row level security cannot do by itself, such as writing to a visitor. */
import type { DoorError } from '../../shared/door-error.ts'
import type { Backend } from './create-backend.ts'
import { BackendError, type Issue } from './unwrap.ts'

type Ask = {
  /** POST unless told. */
  method?: 'GET' | 'POST'
  body?: Record<string, unknown>
  /** What a provider has to be asked for takes longer. 15 000 unless told. */
  timeoutMs?: number
}

/** `path` is under `/functions/v1/desk`. Throws a `BackendError` whose sentence is fit to be shown. */
export async function askDesk<Answer>(backend: Backend, path: string, ask: Ask = {}): Promise<Answer> {
  const { method = 'POST', body, timeoutMs = 15_000 } = ask
  const { data, error, response } = await backend.functions.invoke(`desk/${path}`, {
    method,
    timeout: timeoutMs,
    ...(body && { body }),
  })
  if (error) throw await failure(error, response)
  return data
}

async function failure(cause: unknown, response: Response | undefined): Promise<BackendError> {
  if (!response) return new BackendError('Foyer cannot be reached right now.', '', { cause })
  const said: Partial<DoorError> & { issues?: Issue[] } = await response.json().catch(() => ({}))
  // A 500 is our own mistake and its sentence names a request; the others were written for whoever asked.
  const sentence = response.status !== 500 && said.message
  return new BackendError(sentence || 'Something went wrong on our side.', said.code ?? '', {
    cause,
    field: said.field,
    issues: said.issues,
  })
}
