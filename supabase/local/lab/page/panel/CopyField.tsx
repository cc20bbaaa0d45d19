/** A value to be copied elsewhere. */
import { useId } from 'preact/hooks'
import { Button } from '../../../../../dashboard/design/Button.tsx'
import type { SampleAccount } from '../../lab-wire.ts'
import { useLab } from '../use-lab.ts'

export function CopyField({ label, value }: SampleAccount['fields'][number]) {
  const { toasts } = useLab()
  const id = useId()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      toasts.show(`${label} copied.`)
    } catch {
      toasts.show('This browser does not allow copying: select the text instead.', { tone: 'bad' })
    }
  }
  return (
    <div class="copy-field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <span>
        <input id={id} class="input" readOnly value={value} onFocus={event => event.currentTarget.select()} />
        <Button icon="copy" label={`Copy ${label}`} onClick={copy} />
      </span>
    </div>
  )
}
