/** A failure the person who started the stack can mend; its message is one plain sentence made to be shown. */
export class StackError extends Error {
  override readonly name = 'StackError'
  readonly code: StackErrorCode

  constructor(code: StackErrorCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }
}

export type StackErrorCode =
  | 'folder_unwritable'
  | 'folder_in_use'
  | 'keys_broken'
  | 'database_unreachable'
  | 'database_unsuitable'
  | 'database_broken'
  | 'migration_failed'
  | 'port_busy'
