/** Ends an answer that keeps the visitor waiting: for its first word, however often it is tried, or for its last. */
import type { Deadlines } from '../_model/model.ts'

export type RunningDeadlines = {
  /** Aborted with a `TimeoutError` when either has passed. */
  signal: AbortSignal
  /** The first word is there, or nobody waits for it any more. */
  clearFirstWord(): void
}

export function startDeadlines({ firstWord, lastWord }: Deadlines): RunningDeadlines {
  const silence = new AbortController()
  const timer = setTimeout(
    () => silence.abort(new DOMException('No first word in time.', 'TimeoutError')),
    firstWord,
  )
  return {
    signal: AbortSignal.any([silence.signal, AbortSignal.timeout(lastWord)]),
    clearFirstWord: () => clearTimeout(timer),
  }
}
