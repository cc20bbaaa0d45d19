/** Fetches what changed one round at a time, so that no answer that is older comes after one that is newer. */

/**
 * `fetchChanged` gets every key asked for since the last round began. What changes while a round is under way is
 * fetched in the next one: the round may have read too early. What it throws is left to whoever asks again.
 */
export function inTurn(
  fetchChanged: (changed: ReadonlySet<string>) => Promise<void>,
): (key: string) => Promise<void> {
  let asked = new Set<string>()
  let isFetching = false
  return async function ask(key) {
    asked.add(key)
    if (isFetching) return
    isFetching = true
    while (asked.size > 0) {
      const changed = asked
      asked = new Set()
      await fetchChanged(changed).catch(() => {}) // the slow timer asks again
    }
    isFetching = false
  }
}
