/** Several models as one: the first is asked, and the next one when it fails before it has said a word. */
import type { ModelTask } from '../../shared/models-door.ts'
import type { CallOutcome, ModelCall } from '../_platform/model-verbs.ts'
import { type Candidate, startCall } from './candidate.ts'
import { ModelError } from './clients/wire/model-error.ts'
import type { Deadlines, Model, Prompt } from './model.ts'
import { planTries } from './next-try.ts'
import { pause } from './pause.ts'

type FallBack = {
  deadlines: Deadlines
  task: ModelTask
  /** Every call is added as it ends. */
  calls: ModelCall[]
}

/** `candidates`: at least one, in order. They share the time to the first word; the last one has all that is left. */
export function fallBack(candidates: Candidate[], options: FallBack): Model {
  const { deadlines } = options
  const tries = planTries(candidates)
  let asked = candidates[0]
  let giveUpAt: number | null = null

  return {
    get name() {
      return asked?.client.model ?? ''
    },
    deadlines,
    async *write(prompt, signal) {
      giveUpAt ??= performance.now() + deadlines.firstWord
      for (;;) {
        const candidate = tries.candidate()
        if (!candidate) throw tries.error()
        asked = candidate
        const patienceMs = (giveUpAt - performance.now()) / tries.left()
        let hasSpoken = false
        try {
          const one = { prompt, signal, patienceMs: tries.left() > 1 ? patienceMs : null }
          for await (const text of askOne(candidate, one, options)) {
            hasSpoken = true
            yield text
          }
          return
        } catch (error) {
          if (signal.aborted) throw signal.reason
          await pause(tries.fail(error, patienceMs), signal)
          if (hasSpoken) throw error
        }
      }
    },
  }
}

type One = { prompt: Prompt; signal: AbortSignal; patienceMs: number | null }

/** One call, given up when it stays silent for too long, and written down however it ends. */
async function* askOne(
  candidate: Candidate,
  { prompt, signal, patienceMs }: One,
  { task, calls }: FallBack,
): AsyncGenerator<string> {
  const call = startCall(candidate, { prompt, task, calls })
  const silence = new AbortController()
  const timer =
    patienceMs === null ? undefined : setTimeout(() => silence.abort(tooSlow(candidate)), patienceMs)
  let outcome: CallOutcome = 'stopped' // unless something else is found: then nobody reads on
  let failure: unknown = null
  try {
    const either = AbortSignal.any([signal, silence.signal])
    let isSilent = true
    for await (const text of candidate.client.write(prompt, { signal: either, onUsage: call.onUsage })) {
      clearTimeout(timer)
      isSilent = false
      call.hear(text)
      yield text
    }
    if (isSilent) throw new ModelError(`${candidate.client.provider} answer`, 'empty', { status: 200 })
    outcome = 'ok'
  } catch (error) {
    failure = error
    outcome = outcomeOf(error)
    throw error
  } finally {
    clearTimeout(timer)
    call.end(outcome, failure)
  }
}

function tooSlow({ client }: Candidate): ModelError {
  return new ModelError(`${client.provider} answer`, 'too_slow')
}

export function outcomeOf(error: unknown): CallOutcome {
  if (error instanceof ModelError) return error.outcome
  const { name } = (error ?? {}) as { name?: string }
  if (name === 'TimeoutError') return 'too_slow'
  return name === 'AbortError' ? 'stopped' : 'failed'
}
