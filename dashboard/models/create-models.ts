/** The company's models, and what its owner does with them: order, switch, price, check, remove. */
import { signal } from '@preact/signals'
import type { CheckModelResponse } from '../../shared/models-door.ts'
import type { SignedIn } from '../app/use-app.ts'
import { afterQuiet } from '../backend/after-quiet.ts'
import { askDesk } from '../backend/ask-desk.ts'
import { createLoadable } from '../backend/loadable.ts'
import type { Model } from '../backend/rows.ts'
import { sentenceOf, unwrap } from '../backend/unwrap.ts'
import { fetchModels } from './fetch-models.ts'

export type ModelsModel = ReturnType<typeof createModels>

/** How long a provider may take to show that it is there, in milliseconds. */
export const providerTimeoutMs = 30_000
/** Answers come in bursts; what they cost may be a moment late. */
const quietMs = 2_000

type Change = Partial<Pick<Model, 'position' | 'is_on' | 'input_price_micros' | 'output_price_micros'>>

export function createModels({ backend, company, timeZone, toasts, wakes }: SignedIn) {
  const { id: companyId } = company.peek()
  const stored = createLoadable(() => fetchModels(backend, companyId, timeZone.peek()))
  /** The model that something is being done with. */
  const busy = signal<string | null>(null)
  const reloadSoon = afterQuiet(stored.reload, quietMs)
  const stopListening = wakes.listen({ conversation: reloadSoon.call, refresh: reloadSoon.call })
  stored.reload()

  /** Tells whether it went well; what went wrong was said then. */
  async function run(id: string, work: () => Promise<unknown>): Promise<boolean> {
    if (busy.peek()) return false
    busy.value = id
    try {
      await work()
      await stored.reload()
      return true
    } catch (error) {
      toasts.show(sentenceOf(error), { tone: 'bad' })
      await stored.reload()
      return false
    } finally {
      busy.value = null
    }
  }

  async function write(id: string, change: Change) {
    unwrap(await backend.from('models').update(change).eq('id', id).select('id').single())
  }

  return {
    state: stored.state,
    reload: stored.reload,
    restart: stored.restart,
    busy,
    change: (id: string, change: Change) => run(id, () => write(id, change)),
    /** Two neighbours change places; positions are made anew, for two may be the same. */
    swap: (models: Model[], from: number, to: number) =>
      run(models[from]?.id ?? '', async () => {
        const order = [...models]
        const [moved] = order.splice(from, 1)
        if (!moved) return
        order.splice(to, 0, moved)
        const changed = order
          .map((model, position) => ({ model, position: position + 1 }))
          .filter(({ model, position }) => model.position !== position)
        await Promise.all(changed.map(({ model, position }) => write(model.id, { position })))
      }),
    check: (id: string) =>
      run(id, async () => {
        const { problem } = await askDesk<CheckModelResponse>(backend, `models/${id}/check`, {
          body: {},
          timeoutMs: providerTimeoutMs,
        })
        if (problem === null) toasts.show('It answers.')
      }),
    /** Throws what the desk says against it. */
    async replaceKey(id: string, key: string) {
      const body = { key }
      await askDesk(backend, `models/${id}/check`, { body, timeoutMs: providerTimeoutMs })
      await stored.reload()
    },
    remove: (id: string) =>
      run(id, async () => {
        unwrap(await backend.from('models').delete().eq('id', id).select('id').single())
        toasts.show('Removed. Its key is destroyed unless another model here needs it.')
      }),
    close() {
      stopListening()
      reloadSoon.stop()
    },
  }
}
