/** What a number, a date or a budget is worth, from one step up to the next. */
import type { Step } from '../../../shared/lead/field.ts'
import { useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import { weighByAnswers } from '../editing/weigh-field.ts'
import { NumberBox } from '../NumberBox.tsx'
import { Words } from '../Words.tsx'
import type { EditField } from './edit-field.ts'

type StepType = 'size' | 'interval' | 'date' | 'money'

const units: Record<StepType, string> = { size: '', interval: ' days', date: ' days', money: ' %' }

export function Steps({ edit, steps, type }: { edit: EditField; steps: Step[]; type: StepType }) {
  const { mayManage } = useSignedIn()
  const { faultAt, replace } = edit
  const write = (next: Step[]) =>
    replace(one => ('steps' in one ? weighByAnswers({ ...one, steps: next }) : one))
  const change = (at: number, part: Partial<Step>) =>
    write(steps.map((step, index) => (index === at ? { ...step, ...part } : step)))
  const next = (steps.at(-1)?.from ?? -1) + 1
  return (
    <div class="answers answers-steps">
      <div class="answers-head" aria-hidden="true">
        <span>From</span>
        <span>Which tells you that …</span>
        <span>Points</span>
      </div>
      <ul>
        {steps.map((step, at) => (
          <li class="answer" key={at}>
            <span class="answer-from">
              <NumberBox
                label={`From so many${units[type]}, step ${at + 1}`}
                value={step.from}
                most={100_000}
                isAtFault={
                  faultAt('steps') !== undefined && at > 0 && step.from <= (steps[at - 1]?.from ?? 0)
                }
                onChange={from => change(at, { from })}
              />
              <span class="muted numbers">{upTo(steps, at, units[type])}</span>
            </span>
            <Words
              label={`What step ${at + 1} tells you`}
              isLabelHidden
              isLong
              value={step.meaning}
              placeholder="they want it soon"
              fault={faultAt('steps', at, 'meaning')}
              onInput={meaning => change(at, { meaning })}
            />
            <NumberBox
              label={`Points for step ${at + 1}`}
              value={step.points}
              onChange={points => change(at, { points })}
            />
            {mayManage && (
              <Button
                kind="plain"
                icon="close"
                label={`Remove step ${at + 1}`}
                onClick={() => write(steps.filter((_, index) => index !== at))}
              />
            )}
          </li>
        ))}
      </ul>
      {mayManage && steps.length < 10 && (
        <span>
          <Button
            kind="plain"
            size="small"
            icon="plus"
            onClick={() => write([...steps, { from: next, points: 0, meaning: '' }])}
          >
            Another step
          </Button>
        </span>
      )}
    </div>
  )
}

function upTo(steps: Step[], at: number, unit: string): string {
  const following = steps[at + 1]
  return following ? `to ${following.from - 1}${unit}` : `${unit} or more`
}
