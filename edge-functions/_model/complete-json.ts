/** Asks for one JSON object of a given form: strictly where the provider can, and checked here in any case. */
import type * as z from 'zod/mini'
import type { ModelTask } from '../../shared/models-door.ts'
import type { ModelCall } from '../_platform/model-verbs.ts'
import { type Candidate, startCall } from './candidate.ts'
import type { JsonFormat } from './clients/client.ts'
import { ModelError } from './clients/wire/model-error.ts'
import { outcomeOf } from './fall-back.ts'
import type { Prompt } from './model.ts'
import { planTries } from './next-try.ts'
import { pause } from './pause.ts'

export type JsonQuestion<T> = JsonFormat & {
  prompt: Prompt
  /** What is made of the answer; one that does not fit counts as none. */
  parse: z.ZodMiniType<T>
}

/**
 * Throws `UpstreamError` when no model gave such an object, and passes on the signal's reason. `deadlineMs` is for all
 * models together.
 */
export async function completeJson<T>(
  { prompt, name, schema, parse }: JsonQuestion<T>,
  candidates: Candidate[],
  {
    deadlineMs,
    signal,
    task,
    calls,
  }: { deadlineMs: number; signal: AbortSignal; task: ModelTask; calls: ModelCall[] },
): Promise<T> {
  const tries = planTries(candidates)
  const giveUpAt = performance.now() + deadlineMs
  for (;;) {
    const candidate = tries.candidate()
    if (!candidate) throw tries.error()
    const patienceMs = (giveUpAt - performance.now()) / tries.left()
    const call = startCall(candidate, { prompt, task, calls })
    const patience = AbortSignal.timeout(Math.max(0, Math.round(patienceMs)))
    try {
      const asking = { signal: AbortSignal.any([signal, patience]), onUsage: call.onUsage }
      const text = await candidate.client.complete(prompt, { name, schema }, asking)
      call.hear(text)
      const answer = parse.safeParse(readJson(text))
      if (!answer.success)
        throw new ModelError(`${candidate.client.provider} JSON`, 'garbled', { status: 200 })
      call.end('ok', null)
      return answer.data
    } catch (thrown) {
      const isLate = patience.aborted && !signal.aborted
      const error = isLate ? new ModelError(`${candidate.client.provider} JSON`, 'too_slow') : thrown
      call.end(outcomeOf(error), error)
      if (signal.aborted) throw signal.reason
      await pause(tries.fail(error, patienceMs), signal)
    }
  }
}

/** Models that are only told to write JSON like to wrap it. */
function readJson(text: string): unknown {
  const body = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
