/** A provider's time in whole seconds as the latest moment it can mean, so that no answer of ours comes before its question. */

/** Milliseconds since 1970 to ISO 8601. The database lets no message be later than its arrival. */
export function endOfSecond(at: number): string {
  return new Date(at - (at % 1000) + 999).toISOString()
}
