/** What a model costs, so that a day's budget can be kept. */
import { useSignal } from '@preact/signals'
import type { Model } from '../backend/rows.ts'
import { Dialog } from '../design/Dialog.tsx'
import { Field } from '../design/Field.tsx'
import type { ModelsModel } from './create-models.ts'
import { readDollars, typedDollars } from './money.ts'

type PriceDialogProps = { models: ModelsModel; model: Model; onClose: () => void }

const wrong = 'Write an amount such as 0.15.'

export function PriceDialog({ models, model, onClose }: PriceDialogProps) {
  const { input_price_micros, output_price_micros } = model
  const input = useSignal(input_price_micros === null ? '' : typedDollars(input_price_micros))
  const output = useSignal(output_price_micros === null ? '' : typedDollars(output_price_micros))
  const isTried = useSignal(false)
  const [read, written] = [readDollars(input.value), readDollars(output.value)]

  function save() {
    isTried.value = true
    if (read === null || written === null) return
    onClose()
    models.change(model.id, { input_price_micros: read, output_price_micros: written })
  }

  return (
    <Dialog
      title={`What ${model.model} costs`}
      confirm={{ label: 'Save', kind: 'primary', run: save }}
      onClose={onClose}
    >
      <p>
        In US dollars for a million tokens, as the provider’s price list says. 0 for a server of your own.
      </p>
      <div class="models-pair">
        <Field
          label="Read"
          value={input}
          error={isTried.value && read === null ? wrong : undefined}
          hasFocus
          onInput={text => {
            input.value = text
          }}
        />
        <Field
          label="Written"
          value={output}
          error={isTried.value && written === null ? wrong : undefined}
          onInput={text => {
            output.value = text
          }}
        />
      </div>
    </Dialog>
  )
}
