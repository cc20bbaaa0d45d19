/** A new field: what to know, and what kind of answer it has; the rest is written where it then stands. */
import { useSignal } from '@preact/signals'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { Button } from '../../design/Button.tsx'
import { Select } from '../../design/Select.tsx'
import type { LeadRulesModel } from '../create-lead-rules.ts'
import { type FieldType, makeField } from '../editing/make-field.ts'
import { Words } from '../Words.tsx'
import { typeNames } from '../words.ts'

const most = 20
const offered: Record<'asked' | 'noted', FieldType[]> = {
  asked: ['enum', 'money', 'interval', 'size', 'place', 'text', 'signals'],
  noted: ['text', 'email', 'phone', 'place', 'interval', 'size', 'money'],
}

type AddProps = { group: 'asked' | 'noted'; model: LeadRulesModel; rules: LeadRules }

export function AddQuestion({ group, model, rules }: AddProps) {
  const isOpen = useSignal(false)
  const label = useSignal('')
  const type = useSignal<FieldType>(offered[group][0]!)
  const hasSignals = rules.fields.some(field => field.type === 'signals')
  const types = offered[group].filter(one => one !== 'signals' || !hasSignals)
  const isReady = label.value.trim() !== ''
  if (rules.fields.length >= most) return <p class="muted">Twenty are the most there can be.</p>
  const close = () => {
    isOpen.value = false
    label.value = ''
  }
  if (!isOpen.value) {
    return (
      <span>
        <Button
          icon="plus"
          size="small"
          onClick={() => {
            isOpen.value = true
          }}
        >
          {group === 'asked' ? 'Another question' : 'Something else to note'}
        </Button>
      </span>
    )
  }
  return (
    <div class="add-question">
      <Words
        label="What do you want to know?"
        value={label.value}
        placeholder={group === 'asked' ? 'The occasion' : 'Allergies'}
        onInput={text => {
          label.value = text
        }}
      />
      <Select
        label="Kind of answer"
        choices={types.map(value => ({ value, text: typeNames[value] }))}
        value={type.value}
        onChoose={chosen => {
          type.value = chosen as FieldType
        }}
      />
      <div class="question-actions">
        <Button
          kind="primary"
          size="small"
          isDisabled={!isReady}
          onClick={() => {
            const about = { label: label.value.trim(), type: type.value, isNoted: group === 'noted' }
            model.write({ fields: [...rules.fields, makeField(about, rules.fields)] })
            close()
          }}
        >
          Add it
        </Button>
        <Button kind="plain" size="small" onClick={close}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
