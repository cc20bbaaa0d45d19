/** Everything about one field: the words and the answers first, the finer points folded. */
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import type { LeadRulesModel } from '../create-lead-rules.ts'
import { groupOf, moveField } from '../editing/groups.ts'
import { FaultLine } from '../FaultLine.tsx'
import { Words } from '../Words.tsx'
import { Answers } from './Answers.tsx'
import { editField } from './edit-field.ts'
import { FinerPoints } from './FinerPoints.tsx'
import { Wording } from './Wording.tsx'

export function QuestionBody({
  model,
  rules,
  index,
}: {
  model: LeadRulesModel
  rules: LeadRules
  index: number
}) {
  const { mayManage } = useSignedIn()
  const field = rules.fields[index]!
  const edit = editField(model, field, index)
  const move = (by: -1 | 1) => moveField(rules.fields, field.slot, by)
  const like = rules.fields.filter(one => groupOf(one) === groupOf(field))
  return (
    <fieldset class="question-body" disabled={!mayManage}>
      <legend class="unseen">{field.label}</legend>
      <Words
        label="What you call it"
        value={field.label}
        fault={edit.faultAt('label')}
        onInput={label => edit.change({ label })}
      />
      <Wording edit={edit} />
      <Answers edit={edit} rules={rules} />
      <FaultLine fault={edit.faultAt('weight')} />
      <FinerPoints edit={edit} />
      {mayManage && (
        <div class="question-actions">
          <Button
            kind="plain"
            size="small"
            icon="up"
            isDisabled={like[0]?.slot === field.slot}
            onClick={() => model.write({ fields: move(-1) })}
          >
            Up
          </Button>
          <Button
            kind="plain"
            size="small"
            icon="down"
            isDisabled={like.at(-1)?.slot === field.slot}
            onClick={() => model.write({ fields: move(1) })}
          >
            Down
          </Button>
          <Button kind="plain" size="small" icon="remove" onClick={() => model.removeField(field)}>
            Remove
          </Button>
        </div>
      )}
    </fieldset>
  )
}
