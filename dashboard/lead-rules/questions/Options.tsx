/** The answers somebody may choose from: what is tapped, what it tells the company, what it is worth. */
import type { Option } from '../../../shared/lead/field.ts'
import { useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import { newSlot } from '../editing/new-slot.ts'
import { weighByAnswers } from '../editing/weigh-field.ts'
import { FaultLine } from '../FaultLine.tsx'
import { NumberBox } from '../NumberBox.tsx'
import { Words } from '../Words.tsx'
import type { EditField } from './edit-field.ts'

export function Options({ edit, options }: { edit: EditField; options: Option[] }) {
  const { mayManage } = useSignedIn()
  const { field, faultAt, replace } = edit
  const write = (next: Option[]) =>
    replace(one => (one.type === 'enum' ? weighByAnswers({ ...one, options: next }) : one))
  const change = (at: number, part: Partial<Option>) =>
    write(options.map((option, index) => (index === at ? { ...option, ...part } : option)))
  return (
    <div class="answers">
      <div class="answers-head" aria-hidden="true">
        <span>They choose</span>
        <span>Which tells you that …</span>
        {field.part !== 'about' && <span>Points</span>}
      </div>
      <ul>
        {options.map((option, at) => (
          <li class="answer" key={option.id}>
            <Words
              label={`Answer ${at + 1}, as they choose it`}
              isLabelHidden
              value={option.label}
              placeholder="A birthday"
              fault={faultAt('options', at, 'label')}
              onInput={label =>
                change(at, { label, ...(isOwnMeaning(option) ? {} : { meaning: meaningOf(label) }) })
              }
            />
            <Words
              label={`What answer ${at + 1} tells you`}
              isLabelHidden
              isLong
              value={option.meaning}
              placeholder="they plan a birthday"
              fault={faultAt('options', at, 'meaning')}
              onInput={meaning => change(at, { meaning })}
            />
            {field.part !== 'about' && (
              <NumberBox
                label={`Points for “${option.label}”`}
                value={option.points}
                onChange={points => change(at, { points })}
              />
            )}
            {mayManage && (
              <Button
                kind="plain"
                icon="close"
                label={`Remove “${option.label}”`}
                onClick={() => write(options.filter((_, index) => index !== at))}
              />
            )}
            <label class="answer-urgent">
              <input
                type="checkbox"
                checked={option.is_urgent === true}
                onChange={event => change(at, { is_urgent: event.currentTarget.checked })}
              />
              <span>
                Call a person at once<span class="unseen"> for “{option.label}”</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <FaultLine fault={faultAt('options')} />
      {mayManage && options.length < 20 && (
        <span>
          <Button kind="plain" size="small" icon="plus" onClick={() => write([...options, blank(options)])}>
            Another answer
          </Button>
        </span>
      )}
    </div>
  )
}

/** Until somebody words it better, an answer tells that it was given. */
function meaningOf(label: string): string {
  return label ? `they say “${label}”` : ''
}

function isOwnMeaning({ label, meaning }: Option): boolean {
  return meaning !== '' && meaning !== meaningOf(label)
}

function blank(options: Option[]): Option {
  const taken = options.map(({ id }) => id)
  return { id: newSlot(`option ${options.length + 1}`, taken), label: '', points: 0, meaning: '' }
}
