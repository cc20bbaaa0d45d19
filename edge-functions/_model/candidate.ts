/** A model that may be asked, and one call of it written down as it goes. */
import type { ModelTask } from '../../shared/models-door.ts'
import type { CallOutcome, ModelCall } from '../_platform/model-verbs.ts'
import type { ModelClient, Usage } from './clients/client.ts'
import { describeFailure, needsOwner } from './clients/describe-failure.ts'
import { ModelError } from './clients/wire/model-error.ts'
import type { Prices } from './list-prices.ts'
import { makeCallId } from './make-call-id.ts'
import type { Prompt } from './model.ts'

export type Candidate = {
  client: ModelClient
  /** Null for the installation's own. */
  id: string | null
  /** Of the installation's own: the database knows those of the others. */
  prices: Prices | null
}

export type RunningCall = {
  /** A piece of the answer has come. */
  hear(text: string): void
  onUsage(usage: Usage): void
  /** Writes the call into the ledger. `error` as it was thrown; null when it went well. */
  end(outcome: CallOutcome, error: unknown): void
}

/** Characters to a token: few, so that an estimate is rather too high. */
const charactersPerToken = 3

export function startCall(
  { client, id, prices }: Candidate,
  { prompt, task, calls }: { prompt: Prompt; task: ModelTask; calls: ModelCall[] },
): RunningCall {
  const callId = makeCallId()
  const startedAt = performance.now()
  let firstWordAt: number | null = null
  let characters = 0
  let usage: Usage | null = null

  return {
    hear(text) {
      firstWordAt ??= performance.now()
      characters += text.length
    },
    onUsage(told) {
      usage = { input: wholeTokens(told.input), output: wholeTokens(told.output) }
    },
    end(outcome, error) {
      const failure = error instanceof ModelError ? error : null
      // Refused, or never got there: nothing was read. Whoever broke off or was cut off has read all of it.
      const isFree = usage === null && failure !== null && (failure.status ?? 0) !== 200 && characters === 0
      const told: Usage = usage ?? {
        input: isFree && outcome !== 'too_slow' ? 0 : Math.ceil(lengthOf(prompt) / charactersPerToken),
        output: Math.ceil(characters / charactersPerToken),
      }
      calls.push({
        id: callId,
        model_id: id,
        provider: client.provider,
        model: client.model,
        task,
        outcome,
        status: failure?.status ?? (outcome === 'ok' ? 200 : null),
        input_tokens: told.input,
        output_tokens: told.output,
        is_estimated: usage === null,
        first_word_ms: firstWordAt === null ? null : Math.round(firstWordAt - startedAt),
        ms: Math.round(performance.now() - startedAt),
        problem: failure && needsOwner(failure) ? describeFailure(failure, client) : null,
        input_price: prices?.input ?? null,
        output_price: prices?.output ?? null,
      })
    },
  }
}

function lengthOf({ system, messages }: Prompt): number {
  return messages.reduce((length, { text }) => length + text.length, system.length)
}

/** Counts come from whatever server was asked; what is no count is none. */
function wholeTokens(told: number): number {
  return Number.isFinite(told) ? Math.min(Math.max(0, Math.round(told)), 2 ** 31 - 1) : 0
}
