/** One field in a line: what it is called, how it is asked, what it is worth; opened, everything about it. */
import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { useSignedIn } from '../../app/use-app.ts'
import { Badge } from '../../design/Badge.tsx'
import { plural } from '../../design/format.ts'
import { Icon } from '../../design/Icon.tsx'
import type { LeadRulesModel } from '../create-lead-rules.ts'
import { countFaults } from '../editing/find-faults.ts'
import { weighField } from '../editing/weigh-field.ts'
import { NumberBox } from '../NumberBox.tsx'
import { typeIcons } from '../words.ts'
import { QuestionBody } from './QuestionBody.tsx'

export function QuestionRow({
  model,
  rules,
  index,
}: {
  model: LeadRulesModel
  rules: LeadRules
  index: number
}) {
  const { mayManage } = useSignedIn()
  const id = useId()
  const field = rules.fields[index]!
  const faults = countFaults(model.faults.value, `fields.${index}`)
  const isOpened = useSignal(field.label !== '' && field.question?.web === '') // it was just added
  const isOpen = isOpened.value || faults > 0
  return (
    <li class="question" data-is-open={isOpen} data-part={field.part}>
      <div class="question-head">
        <button
          type="button"
          class="question-open"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => {
            isOpened.value = !isOpen
          }}
        >
          <Icon name={typeIcons[field.type]} />
          <span class="question-words">
            <b>{field.label || 'Without a name'}</b>
            <span class="muted">{sayAsking(field)}</span>
          </span>
          {faults > 0 && <Badge tone="bad">{plural(faults, 'thing', 'things')} to put right</Badge>}
          <Icon name={isOpen ? 'up' : 'down'} size={18} />
        </button>
        {field.part !== 'about' && (
          <span class="question-worth">
            <NumberBox
              label={`What “${field.label}” is worth, in points`}
              value={field.weight}
              isAtFault={model.faults.value.has(`fields.${index}.weight`)}
              isDisabled={!mayManage}
              onChange={weight => model.writeField(field.slot, one => weighField(one, weight))}
            />
            <span aria-hidden="true">points</span>
          </span>
        )}
      </div>
      <div id={id}>{isOpen && <QuestionBody model={model} rules={rules} index={index} />}</div>
    </li>
  )
}

function sayAsking({ question, type }: LeadRules['fields'][number]): string {
  if (question) return question.web ? `“${question.web}”` : 'Not worded yet'
  return type === 'signals' ? 'Asks the price, asks for a time, comes back' : 'Noted when they say it'
}
