/** Another key for a model, tried before it takes the old one's place. */
import { useSignal } from '@preact/signals'
import type { Model } from '../backend/rows.ts'
import { sentenceOf } from '../backend/unwrap.ts'
import { Dialog } from '../design/Dialog.tsx'
import { Field } from '../design/Field.tsx'
import type { ModelsModel } from './create-models.ts'

type KeyDialogProps = { models: ModelsModel; model: Model; onClose: () => void }

export function KeyDialog({ models, model, onClose }: KeyDialogProps) {
  const key = useSignal('')
  const problem = useSignal<string | undefined>(undefined)
  const isBusy = useSignal(false)

  async function replace() {
    if (key.value.trim() === '') {
      problem.value = 'Enter the new key.'
      return
    }
    isBusy.value = true
    try {
      await models.replaceKey(model.id, key.value.trim())
      onClose()
    } catch (error) {
      problem.value = sentenceOf(error)
    } finally {
      isBusy.value = false
    }
  }

  return (
    <Dialog
      title="A new key"
      confirm={{
        label: isBusy.value ? 'Trying it…' : 'Use this key',
        kind: 'primary',
        isBusy: isBusy.value,
        run: replace,
      }}
      onClose={onClose}
    >
      <Field
        label="Key"
        type="password"
        hint="It is tried first, and then takes the old one’s place for every model of this provider. The old one is destroyed."
        value={key}
        error={problem.value}
        hasFocus
        onInput={text => {
          key.value = text
          problem.value = undefined
        }}
      />
    </Dialog>
  )
}
