/** What few owners need of a field: the kind of its answers, what it counts towards, what no answer is worth. */
import type { Field } from '../../../shared/lead/field.ts'
import { Select } from '../../design/Select.tsx'
import { Switch } from '../../design/Switch.tsx'
import { type FieldType, retypeField } from '../editing/make-field.ts'
import { weighField } from '../editing/weigh-field.ts'
import { FaultLine } from '../FaultLine.tsx'
import { NumberBox } from '../NumberBox.tsx'
import { partNames, typeNames } from '../words.ts'
import type { EditField } from './edit-field.ts'

const types = (Object.keys(typeNames) as FieldType[])
  .filter(type => type !== 'signals' && type !== 'date')
  .map(value => ({ value, text: typeNames[value] }))
const parts = (Object.keys(partNames) as Field['part'][]).map(value => ({ value, text: partNames[value] }))

export function FinerPoints({ edit }: { edit: EditField }) {
  const { field, faultAt, change, replace } = edit
  const hasPoints = field.part !== 'about'
  const isAtFault = faultAt('declined') !== undefined || faultAt('unsure') !== undefined
  return (
    <details class="finer" open={isAtFault || undefined}>
      <summary>Finer points</summary>
      <div>
        {field.type !== 'signals' && (
          <Select
            label="Kind of answer"
            choices={types}
            value={field.type === 'date' ? 'interval' : field.type}
            onChoose={type => replace(one => retypeField(one, type as FieldType))}
          />
        )}
        <Select
          label="Counts towards"
          choices={field.type === 'signals' ? parts.filter(({ value }) => value !== 'about') : parts}
          value={field.part}
          onChoose={part => replace(one => countTowards(one, part as Field['part']))}
        />
        {hasPoints && field.type !== 'signals' && (
          <div class="finer-points">
            <span>Points when they do not know</span>
            <NumberBox
              label="Points when they do not know"
              value={field.unsure}
              isAtFault={faultAt('unsure') !== undefined}
              onChange={unsure => change({ unsure })}
            />
            <span>Points when they would rather not say</span>
            <NumberBox
              label="Points when they would rather not say"
              value={field.declined}
              isAtFault={faultAt('declined') !== undefined}
              onChange={declined => change({ declined })}
            />
          </div>
        )}
        <FaultLine fault={faultAt('unsure') ?? faultAt('declined')} />
        {field.question && (
          <Switch
            label="Has to be known before a person is called or a time is booked"
            isOn={field.is_needed}
            onChange={is_needed => change({ is_needed })}
          />
        )}
      </div>
    </details>
  )
}

function countTowards(field: Field, part: Field['part']): Field {
  return weighField({ ...field, part }, part === 'about' ? 0 : field.weight || 10)
}
