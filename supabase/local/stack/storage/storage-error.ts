/** A refusal in the form hosted Storage gives it: HTTP 400, and the status it means in the body. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

export function refuseBucket(): StorageError {
  return new StorageError(404, 'Bucket not found', 'Bucket not found')
}

/** Also for an object that is there and not for the caller to know of. */
export function refuseObject(): StorageError {
  return new StorageError(404, 'not_found', 'Object not found')
}

export function refuseSize(): StorageError {
  return new StorageError(413, 'Payload too large', 'The object exceeded the maximum allowed size')
}

/** What a policy, or an object that is already there, makes of a write; null for any other failure. */
export function refusalOf(error: unknown): StorageError | null {
  const { code } = (error ?? {}) as { code?: unknown }
  if (code === '42501') {
    return new StorageError(403, 'Unauthorized', 'new row violates row-level security policy')
  }
  return code === '23505' ? new StorageError(409, 'Duplicate', 'The resource already exists') : null
}
