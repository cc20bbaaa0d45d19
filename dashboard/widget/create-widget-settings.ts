/** The company's widget: how it looks, what it says first, where it may be shown. */
import { batch, computed, effect, signal } from '@preact/signals'
import type { Theme } from '../../shared/theme.ts'
import { keepDraft, keptDraft } from '../app/kept-draft.ts'
import type { SignedIn } from '../app/use-app.ts'
import { createLoadable } from '../backend/loadable.ts'
import type { Widget } from '../backend/rows.ts'
import { sentenceOf, unwrap } from '../backend/unwrap.ts'
import { findWidgetErrors, formOf, toRow, type WidgetErrors, type WidgetForm } from './widget-form.ts'

export type WidgetSettings = ReturnType<typeof createWidgetSettings>

export function createWidgetSettings({ backend, company, mayManage, toasts, wakes }: SignedIn) {
  const place = `widget.${company.peek().id}`
  const stored = signal<Widget | null>(null)
  const form = signal<WidgetForm | null>(null)
  const errors = signal<WidgetErrors>({})
  const isEnabled = signal(true)
  const isBusy = signal(false)
  const isDirty = computed(
    () =>
      stored.value !== null &&
      form.value !== null &&
      JSON.stringify(toRow(form.value)) !== JSON.stringify(toRow(formOf(stored.value))),
  )

  const widget = createLoadable(async () => {
    const row = unwrap(
      await backend
        .from('widgets')
        .select('*, channel:channels(is_enabled)')
        .eq('company_id', company.peek().id)
        .limit(1)
        .single(),
    )
    const { channel, ...found } = row
    batch(() => {
      const isUntouched = !isDirty.peek()
      const written = stored.peek() || !mayManage ? null : keptDraft<WidgetForm>(place)
      stored.value = found
      if (isUntouched) form.value = written ?? formOf(found)
      isEnabled.value = channel?.is_enabled ?? true
    })
    return found
  })
  const stopListening = wakes.listen({ refresh: widget.reload })
  const stopKeeping = effect(() => {
    if (stored.value) keepDraft(place, isDirty.value ? form.value : null)
  })
  widget.reload()

  function write(part: Partial<WidgetForm>) {
    if (!form.value) return
    form.value = { ...form.value, ...part }
    errors.value = {}
  }

  return {
    state: widget.state,
    reload: widget.restart,
    stored,
    form,
    errors,
    isEnabled,
    isBusy,
    isDirty,
    write,
    writeTheme(part: Partial<Theme>) {
      if (form.value) write({ theme: { ...form.value.theme, ...part } })
    },
    discard() {
      if (stored.value) write(formOf(stored.value))
    },
    async save() {
      if (!form.value || !stored.value || isBusy.value) return
      errors.value = findWidgetErrors(form.value)
      if (Object.keys(errors.value).length > 0) return
      isBusy.value = true
      try {
        const changed = backend
          .from('widgets')
          .update(toRow(form.value))
          .eq('channel_id', stored.value.channel_id)
        const row = unwrap(await changed.select('*').single())
        batch(() => {
          stored.value = row
          form.value = formOf(row)
        })
        toasts.show('Saved. Visitors see it within a few minutes.')
      } catch (error) {
        toasts.show(sentenceOf(error), { tone: 'bad' })
      } finally {
        isBusy.value = false
      }
    },
    /** At once, without Save: whoever turns it off means now. */
    async enable(next: boolean) {
      if (!stored.value) return
      isEnabled.value = next
      try {
        const { channel_id } = stored.value
        unwrap(
          await backend
            .from('channels')
            .update({ is_enabled: next })
            .eq('id', channel_id)
            .select('id')
            .single(),
        )
        toasts.show(next ? 'The widget is on.' : 'The widget is off. Your website shows nothing of it.')
      } catch (error) {
        isEnabled.value = !next
        toasts.show(sentenceOf(error), { tone: 'bad' })
      }
    },
    close() {
      stopListening()
      stopKeeping()
    },
  }
}
