/** One model: how it is, what it costs, and what can be done with it. */
import { useSignal } from '@preact/signals'
import { useSignedIn } from '../app/use-app.ts'
import type { Model } from '../backend/rows.ts'
import { Badge } from '../design/Badge.tsx'
import { Button } from '../design/Button.tsx'
import { Dialog } from '../design/Dialog.tsx'
import { Icon } from '../design/Icon.tsx'
import { Switch } from '../design/Switch.tsx'
import type { ModelsModel } from './create-models.ts'
import { KeyDialog } from './KeyDialog.tsx'
import { dollars } from './money.ts'
import { PriceDialog } from './PriceDialog.tsx'
import { providerNames } from './words.ts'

type ModelRowProps = { models: ModelsModel; model: Model; place: number; all: Model[] }

export function ModelRow({ models, model, place, all }: ModelRowProps) {
  const { mayManage } = useSignedIn()
  return (
    <li class="model-row" data-off={!model.is_on}>
      <div class="model-what">
        <h3 class="model-name">{model.model}</h3>
        <p class="muted">
          {model.provider === 'other' ? new URL(model.base_url ?? '').host : providerNames[model.provider]} ·{' '}
          {priceOf(model)}
        </p>
      </div>
      <StateBadge model={model} />
      {model.problem && (
        <p class="model-problem" role="status">
          <Icon name="warning" size={16} />
          {model.problem}
        </p>
      )}
      {mayManage && <Actions models={models} model={model} place={place} all={all} />}
    </li>
  )
}

function StateBadge({ model }: { model: Model }) {
  if (!model.is_on) return <Badge>Off</Badge>
  return model.state === 'failing' ? (
    <Badge tone="bad">Does not work</Badge>
  ) : (
    <Badge tone="good">Ready</Badge>
  )
}

function Actions({ models, model, place, all }: ModelRowProps) {
  const asking = useSignal<'remove' | 'key' | 'price' | null>(null)
  const { id } = model
  const isBusy = models.busy.value === id
  const close = () => {
    asking.value = null
  }
  const ask = (what: 'remove' | 'key' | 'price') => () => {
    asking.value = what
  }
  return (
    <div class="setting-actions">
      <Switch label="On" isOn={model.is_on} onChange={is_on => models.change(id, { is_on })} />
      <Button size="small" isBusy={isBusy} onClick={() => models.check(id)}>
        {isBusy ? 'Asking…' : 'Check now'}
      </Button>
      <Button size="small" kind="plain" onClick={ask('key')}>
        New key
      </Button>
      <Button size="small" kind="plain" onClick={ask('price')}>
        Price
      </Button>
      <Button size="small" kind="plain" onClick={ask('remove')}>
        Remove
      </Button>
      {all.length > 1 && (
        <span class="model-moves">
          <Button
            size="small"
            kind="plain"
            icon="up"
            label={`Ask ${model.model} earlier`}
            isDisabled={place === 0}
            onClick={() => models.swap(all, place, place - 1)}
          />
          <Button
            size="small"
            kind="plain"
            icon="down"
            label={`Ask ${model.model} later`}
            isDisabled={place === all.length - 1}
            onClick={() => models.swap(all, place, place + 1)}
          />
        </span>
      )}
      {asking.value === 'key' && <KeyDialog models={models} model={model} onClose={close} />}
      {asking.value === 'price' && <PriceDialog models={models} model={model} onClose={close} />}
      {asking.value === 'remove' && (
        <Dialog
          title={`Remove ${model.model}?`}
          confirm={{
            label: 'Remove',
            kind: 'bad',
            run: () => {
              close()
              models.remove(id)
            },
          }}
          onClose={close}
        >
          <p>It is not asked any more. Its key is destroyed, unless another model here needs the same one.</p>
        </Dialog>
      )}
    </div>
  )
}

function priceOf({ input_price_micros: input, output_price_micros: output }: Model): string {
  if (input === null || output === null) return 'price not entered'
  if (input === 0 && output === 0) return 'free'
  return `${dollars(input)} read, ${dollars(output)} written, a million tokens`
}
