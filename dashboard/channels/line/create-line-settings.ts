/** One line: what it is called, and how it answers. */
import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { keepDraft, keptDraft } from '../../app/kept-draft.ts'
import type { SignedIn } from '../../app/use-app.ts'
import { sentenceOf, unwrap } from '../../backend/unwrap.ts'
import type { ChannelsModel } from '../create-channels.ts'
import type { Line } from '../fetch-channels.ts'
import { findLineErrors, type LineErrors, type LineForm, trim } from './line-form.ts'

export type LineSettings = ReturnType<typeof createLineSettings>

export function createLineSettings(
  { backend, mayManage, toasts }: SignedIn,
  model: ChannelsModel,
  line: ReadonlySignal<Line>,
) {
  const { id } = line.peek()
  const place = `line.${id}`
  /** Only what was written here: what a colleague changes meanwhile stays theirs. */
  const edits = signal<Partial<LineForm>>((mayManage && keptDraft<Partial<LineForm>>(place)) || {})
  const errors = signal<LineErrors>({})
  const isBusy = signal(false)
  const form = computed<LineForm>(() => {
    const { name, assistantName, instructions } = line.value
    return { name, assistantName, instructions, ...edits.value }
  })
  const isDirty = computed(() => JSON.stringify(trim(form.value)) !== JSON.stringify(trim(line.value)))
  const stopKeeping = effect(() => keepDraft(place, isDirty.value ? edits.value : null))

  async function store({ name, assistantName, instructions }: LineForm) {
    const before = line.peek()
    if (name !== before.name) {
      unwrap(await backend.from('channels').update({ name }).eq('id', id).select('id').single())
    }
    if (assistantName !== before.assistantName || instructions !== before.instructions) {
      const row = { assistant_name: assistantName, instructions }
      unwrap(await backend.from('lines').update(row).eq('channel_id', id).select('channel_id').single())
    }
  }

  return {
    line,
    form,
    errors,
    isBusy,
    isDirty,
    write(part: Partial<LineForm>) {
      batch(() => {
        edits.value = { ...edits.value, ...part }
        errors.value = {}
      })
    },
    discard() {
      batch(() => {
        edits.value = {}
        errors.value = {}
      })
    },
    async save() {
      if (isBusy.value) return
      errors.value = findLineErrors(form.value)
      if (Object.keys(errors.value).length > 0) return
      isBusy.value = true
      try {
        await store(trim(form.value))
        await model.reload()
        edits.value = {}
        toasts.show('Saved.')
      } catch (error) {
        toasts.show(sentenceOf(error), { tone: 'bad' })
      } finally {
        isBusy.value = false
      }
    },
    /** At once, without Save: whoever turns the assistant off means now. */
    async answer(isAnswering: boolean) {
      try {
        const changed = backend.from('lines').update({ is_answering: isAnswering }).eq('channel_id', id)
        unwrap(await changed.select('channel_id').single())
        toasts.show(
          isAnswering ? 'The assistant answers here again.' : 'Every message waits for a person from now on.',
        )
      } catch (error) {
        toasts.show(sentenceOf(error), { tone: 'bad' })
      }
      await model.reload()
    },
    close: stopKeeping,
  }
}
