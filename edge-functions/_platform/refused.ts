/** A verb that does not do what it was asked to, for a reason that was to be expected. */

/** `refused` is the reason; `message` says it in words where only the database knows them. */
export type Refused = { refused: string; wait_seconds?: number; message?: string }

export function isRefused(result: object): result is Refused {
  return 'refused' in result && typeof result.refused === 'string'
}
