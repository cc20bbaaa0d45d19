/** Takes one answer from a model: its sources, and sentence by sentence what of it holds. */
import type { Model } from '../_model/model.ts'
import { UpstreamError } from '../_platform/errors.ts'
import type { Check } from './check/open-check.ts'
import type { Stop } from './check/verdict.ts'
import { readSources } from './read-sources.ts'
import type { RunningDeadlines } from './start-deadlines.ts'
import type { GroundedPrompt } from './write-prompt.ts'

export type Streamed =
  /** The model says that its sources hold no answer. */
  | { kind: 'unanswered' }
  /** It said what no source says; what was shown of it is to be replaced. */
  | { kind: 'stopped'; stop: Stop }
  | { kind: 'answered'; text: string; sources: number[]; cut: 'repeats' | 'too long' | null }

type Listening = {
  openCheck: () => Check
  deadlines: RunningDeadlines
  onDelta: (text: string) => void
}

/** Whoever is not listened to any more is cut off. Throws `UpstreamError` when the provider fails, or says nothing. */
export async function streamAnswer(
  prompt: GroundedPrompt,
  model: Model,
  { openCheck, deadlines, onDelta }: Listening,
): Promise<Streamed> {
  const deltas = model.write(prompt, deadlines.signal)[Symbol.asyncIterator]()
  const first = deltas.next()
  const check = openCheck() // reads the sources while the provider is still silent
  let streamed = ''
  const hear = (isComplete: boolean): Streamed | null => {
    const { text, sources, isUnanswered } = readSources(streamed, isComplete)
    if (isUnanswered) return { kind: 'unanswered' }
    if (isComplete && text.trim() === '')
      throw new UpstreamError('model answer', 200, new Error('It was empty.'))

    if (text !== '') deadlines.clearFirstWord()
    const { say, stop, cut } = check.hear(text, isComplete)
    if (stop) return { kind: 'stopped', stop }
    if (say) onDelta(say)
    return isComplete || cut ? { kind: 'answered', text: check.said(), sources: sources ?? [], cut } : null
  }

  try {
    for (let next = await first; !next.done; next = await deltas.next()) {
      streamed += next.value
      const ended = hear(false)
      if (ended) return ended
    }
    return hear(true)!
  } finally {
    await deltas.return?.()
  }
}
