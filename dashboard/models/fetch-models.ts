/** The company's models in the order they are asked, what they cost today, and what went wrong lately. */
import type { Backend } from '../backend/create-backend.ts'
import type { Model } from '../backend/rows.ts'
import { unwrap } from '../backend/unwrap.ts'
import { dayOf } from '../design/day-of.ts'

export type FailedCall = { id: string; provider: string; model: string; outcome: string; at: string }

/** Money in micro-USD. */
export type Spending = {
  calls: number
  tokens: number
  /** Of calls whose price is known. */
  cost: number
  /** Against the budget: calls without a price at a dear one. */
  counted: number
}

export type Models = { models: Model[]; today: Spending; failures: FailedCall[] }

const dayMs = 86_400_000
const mostFailures = 6
const nothing: Spending = { calls: 0, tokens: 0, cost: 0, counted: 0 }

/** `timeZone` is the company's: its day is what the budget is for. */
export async function fetchModels(backend: Backend, companyId: string, timeZone: string): Promise<Models> {
  const [models, days, failures] = await Promise.all([
    backend.from('models').select('*').eq('company_id', companyId).order('position').order('id'),
    backend.from('model_days').select('*').eq('company_id', companyId).eq('day', dayOf(new Date(), timeZone)),
    backend
      .from('model_calls')
      .select('id, provider, model, outcome, created_at')
      .eq('company_id', companyId)
      .not('outcome', 'in', '(ok,stopped)')
      .gte('created_at', new Date(Date.now() - dayMs).toISOString())
      .order('created_at', { ascending: false })
      .limit(mostFailures),
  ])
  const [day] = unwrap(days)
  return {
    models: unwrap(models),
    today: day
      ? {
          calls: day.calls,
          tokens: day.input_tokens + day.output_tokens,
          cost: day.cost_micros,
          counted: day.counted_micros,
        }
      : nothing,
    failures: unwrap(failures).map(({ created_at: at, ...call }) => ({ ...call, at })),
  }
}
