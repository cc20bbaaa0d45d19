/** A model on its way to the desk: first the key, then what it opens. The key is never kept, and never shown again. */
import { batch, signal } from '@preact/signals'
import {
  AddModelRequest,
  type AddModelResponse,
  type ModelProvider,
  type ModelTask,
  OfferModelsRequest,
  type OfferModelsResponse,
} from '../../shared/models-door.ts'
import type { SignedIn } from '../app/use-app.ts'
import { askDesk } from '../backend/ask-desk.ts'
import type { Model } from '../backend/rows.ts'
import { BackendError, sentenceOf } from '../backend/unwrap.ts'
import { type ModelsModel, providerTimeoutMs } from './create-models.ts'

export type NewModel = {
  provider: ModelProvider
  base_url: string
  key: string
  model: string
  task: ModelTask
}
type Errors = Partial<Record<keyof NewModel | 'form', string>>

export type ModelForm = ReturnType<typeof createModelForm>

const blank: NewModel = { provider: 'groq', base_url: '', key: '', model: '', task: 'phrase' }

export function createModelForm({ backend, company, toasts }: SignedIn, models: ModelsModel) {
  const form = signal<NewModel>(blank)
  const errors = signal<Errors>({})
  const isOpen = signal(false)
  const busy = signal<'offer' | 'add' | null>(null)
  /** What the key opens; null while nobody has asked. */
  const offered = signal<string[] | null>(null)

  /** The same provider's key is kept already: an empty field stands for it. */
  function hasKey({ provider, base_url }: NewModel, known: Model[]): boolean {
    return known.some(
      model => model.provider === provider && (provider !== 'other' || model.base_url === base_url.trim()),
    )
  }

  function body(): Record<string, unknown> {
    const { provider, base_url, key, model, task } = form.peek()
    return {
      ...{ provider, model, task },
      ...(provider === 'other' && { base_url }),
      ...(key.trim() !== '' && { key }),
    }
  }

  async function ask<Answer>(
    what: 'offer' | 'add',
    schema: typeof OfferModelsRequest | typeof AddModelRequest,
  ): Promise<Answer | null> {
    if (busy.peek()) return null
    const parsed = schema.safeParse(body())
    if (!parsed.success) {
      const found = parsed.error.issues.map(({ path, message }) => [String(path[0]), message] as const)
      errors.value = Object.fromEntries(found.reverse()) // of several for one field, the first
      return null
    }
    busy.value = what
    errors.value = {}
    try {
      const path = `companies/${company.peek().id}/models${what === 'offer' ? '/offer' : ''}`
      return await askDesk<Answer>(backend, path, { body: parsed.data, timeoutMs: providerTimeoutMs })
    } catch (error) {
      const field = error instanceof BackendError ? error.field : null
      errors.value = { [field && field in form.peek() ? field : 'form']: sentenceOf(error) }
      return null
    } finally {
      busy.value = null
    }
  }

  return {
    form,
    errors,
    isOpen,
    busy,
    offered,
    hasKey,
    write(part: Partial<NewModel>) {
      batch(() => {
        const isElsewhere = 'provider' in part || 'base_url' in part || 'key' in part
        form.value = { ...form.value, ...part, ...(isElsewhere && { model: '' }) }
        if (isElsewhere) offered.value = null
        errors.value = {}
      })
    },
    open() {
      isOpen.value = true
    },
    cancel() {
      batch(() => {
        isOpen.value = false
        form.value = blank
        offered.value = null
        errors.value = {}
      })
    },
    /** Tells whether the key opened anything; if not, `errors` say why. */
    async offer(): Promise<boolean> {
      const answer = await ask<OfferModelsResponse>('offer', OfferModelsRequest)
      if (!answer) return false
      batch(() => {
        offered.value = answer.models
        form.value = { ...form.value, model: answer.models[0] ?? '' }
      })
      return true
    },
    /** Tells whether it was added; if not, `errors` say why. */
    async add(): Promise<boolean> {
      const answer = await ask<AddModelResponse>('add', AddModelRequest)
      if (!answer) return false
      const { model } = form.peek()
      this.cancel()
      await models.reload()
      toasts.show(`${model} answers, and is asked from now on.`)
      return true
    },
  }
}
