/** What each answer to a field is worth, by the kind of answer it has. */
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { Button } from '../../design/Button.tsx'
import { retypeField } from '../editing/make-field.ts'
import { FaultLine } from '../FaultLine.tsx'
import type { EditField } from './edit-field.ts'
import { Options } from './Options.tsx'
import { SignalPoints } from './SignalPoints.tsx'
import { Steps } from './Steps.tsx'

export function Answers({ edit, rules }: { edit: EditField; rules: LeadRules }) {
  const { field, faultAt, replace } = edit
  if (field.type === 'enum') return <Options edit={edit} options={field.options} />
  if (field.type === 'signals') return <SignalPoints edit={edit} field={field} />
  if (field.part === 'about') return null
  if (field.type === 'money' && !rules.minimum_price) {
    return (
      <p class="setting-says">
        Any answer gives all points, until you write below from which price you work.
      </p>
    )
  }
  if ('steps' in field) {
    return (
      <>
        <Steps edit={edit} steps={field.steps} type={field.type} />
        <FaultLine fault={faultAt('steps')} />
      </>
    )
  }
  if (field.type === 'place') {
    return (
      <p class="setting-says">
        All points where you work, none elsewhere. Where that is stands further below.
      </p>
    )
  }
  return (
    <p class="setting-says">
      Any answer gives all points.{' '}
      {field.type === 'text' && (
        <Button size="small" icon="plus" onClick={() => replace(one => retypeField(one, 'enum'))}>
          Give them answers to choose from
        </Button>
      )}
    </p>
  )
}
