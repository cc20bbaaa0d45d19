/** Takes what PostgREST answered, or throws a sentence for the person at the screen. */

/** `path` leads to what is at fault: `['fields', 2, 'weight']`. */
export type Issue = { path: (string | number)[]; message: string }
type AtFault = { field?: string | undefined; issues?: Issue[] | undefined }

/**
 * `sentence` is fit to be shown; `code` is Postgres's, PostgREST's or the desk's, empty when nothing answered; `field` is
 * what the desk finds at fault in what it was sent, `issues` are all it finds, where it looks for all.
 */
export class BackendError extends Error {
  override name = 'BackendError'
  readonly code: string
  readonly field: string | null
  readonly issues: Issue[]
  constructor(sentence: string, code: string, options?: ErrorOptions & AtFault) {
    super(sentence, options)
    this.code = code
    this.field = options?.field ?? null
    this.issues = options?.issues ?? []
  }
}

type Answer = { data: unknown; error: { message: string; code: string } | null }

export function unwrap<A extends Answer>(answer: A): Extract<A, { error: null }>['data'] {
  if (!answer.error) return answer.data
  const { code, message } = answer.error
  throw new BackendError(sentenceFor(code, message), code, { cause: answer.error })
}

/** Any thrown value as one sentence to show. */
export function sentenceOf(error: unknown): string {
  return error instanceof BackendError ? error.message : 'Something went wrong here. Please try again.'
}

function sentenceFor(code: string, message: string): string {
  if (message.includes('Unreachable:')) return 'Foyer cannot be reached right now.'
  if (code === '42501') return 'Your role does not allow this.'
  if (code === 'PGRST301' || code === 'PGRST303') return 'Your session has ended. Please sign in again.'
  if (code === '22023') return message.replace(/^\w+: /, '') // raised by our own checks, as "column: sentence"
  if (code === '54000') return message
  if (code === '23514') return 'Something here is too long, empty or not in the expected form.'
  return 'Something went wrong on our side.'
}
