/** Has a model propose other ways to ask an entry, which a member then accepts or dismisses. */
import { completeJson } from '../../_model/complete-json.ts'
import { Refusal, UpstreamError } from '../../_platform/errors.ts'
import type { ModelCall, TurnModels, Withheld } from '../../_platform/model-verbs.ts'
import type { Platform } from '../../_platform/platform.ts'
import { isRefused } from '../../_platform/refused.ts'
import { refuse } from '../refuse.ts'
import { findCandidates } from './find-candidates.ts'
import { writeQuestion } from './write-question.ts'

/** A member waits for it, looking at a button. */
const deadlineMs = 20_000

const reasons: Record<Withheld, string> = {
  over_budget: 'The budget for language models is spent for today. It is set under Company, Language models.',
  resting: 'The model failed three times in a row and is left alone for a moment. Try again in a minute.',
  failing: 'The model does not work. What is wrong with it stands under Company, Language models.',
}

/** Returns how many proposals are new. Throws a `Refusal` where no model may be asked, and where none gave an answer. */
export async function proposePhrasings(
  asked: { member_id: string; entry_id: string },
  { database, env, log }: Platform,
  signal: AbortSignal,
): Promise<number> {
  const brief = await database.call('brief_phrasings', asked)
  if (isRefused(brief)) throw refuse(brief)
  const candidates = findCandidates(brief.models, env)
  if (candidates.length === 0) throw noModel(brief.models, env.groq !== null)

  const calls: ModelCall[] = []
  const asking = { deadlineMs, signal, task: 'extract' as const, calls }
  const texts = await completeJson(writeQuestion(brief), candidates, asking).catch((error: unknown) => {
    if (!signal.aborted && !(error instanceof UpstreamError)) throw error
    return null
  })
  const told = await database.call('propose_phrasings', { ...asked, texts: texts ?? [], model_calls: calls })
  if (isRefused(told)) throw refuse(told)
  if (texts) return told.proposed

  log('phrasings_failed', { outcome: calls.at(-1)?.outcome ?? null, calls: calls.length })
  throw new Refusal(
    503,
    'model_failed',
    calls.at(-1)?.problem ?? 'The model did not answer. Try again in a minute.',
  )
}

function noModel({ is_own, withheld }: TurnModels, hasPlatformModel: boolean): Refusal {
  if (withheld && (is_own || hasPlatformModel))
    return new Refusal(409, `model_${withheld}`, reasons[withheld])
  const message = 'No language model is connected. One is added under Company, Language models.'
  return new Refusal(409, 'no_model', message)
}
