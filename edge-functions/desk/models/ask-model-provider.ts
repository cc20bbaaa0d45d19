/** Asks a model's provider something in a member's name: what goes wrong becomes a sentence the member can act on. */
import type { ModelProvider } from '../../../shared/models-door.ts'
import { describeFailure } from '../../_model/clients/describe-failure.ts'
import { type Failure, ModelError } from '../../_model/clients/wire/model-error.ts'
import { Refusal } from '../../_platform/errors.ts'
import type { Platform } from '../../_platform/platform.ts'

/** The field to correct, where one is at fault. */
const fields: Partial<Record<Failure, string>> = {
  credentials: 'key',
  no_credit: 'key',
  unknown_model: 'model',
  refused: 'model',
}
/** The provider's trouble, not the member's. */
const passing = new Set<Failure>(['unreachable', 'too_slow', 'failed', 'rate_limited'])

/** Throws a `Refusal` where `ask` throws a `ModelError`, and passes on everything else. */
export async function askModelProvider<T>(
  asked: { provider: ModelProvider; model: string },
  { log }: Pick<Platform, 'log'>,
  ask: () => Promise<T>,
): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    const { outcome, status } = error
    log('model_refused', { provider: asked.provider, outcome, status })
    const field = asked.provider === 'other' && outcome === 'unreachable' ? 'base_url' : fields[outcome]
    throw new Refusal(
      passing.has(outcome) ? 503 : 400,
      passing.has(outcome) ? 'provider_unreachable' : 'model_refused',
      describeFailure(error, asked),
      field === undefined ? {} : { field },
    )
  }
}
