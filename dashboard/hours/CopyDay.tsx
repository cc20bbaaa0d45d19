/** Gives the hours of one day to others. */
import { useSignal } from '@preact/signals'
import { useId, useRef } from 'preact/hooks'
import { Button } from '../design/Button.tsx'
import { Icon } from '../design/Icon.tsx'
import { dayNames, mondayFirst } from './week-days.ts'

type CopyDayProps = { day: number; onCopy: (days: number[]) => void }

export function CopyDay({ day, onCopy }: CopyDayProps) {
  const chosen = useSignal<number[]>([])
  const panel = useRef<HTMLDivElement>(null)
  const id = useId()
  const name = dayNames[day] ?? ''
  return (
    <div class="copy-day">
      <button
        type="button"
        class="button button-plain button-small button-icon"
        popovertarget={id}
        aria-label={`Copy ${name} to other days`}
        title={`Copy ${name} to other days`}
      >
        <Icon name="copy" size={18} />
      </button>
      <div class="copy-panel" id={id} popover="auto" ref={panel}>
        <fieldset>
          <legend>Copy {name} to</legend>
          {mondayFirst
            .filter(other => other !== day)
            .map(other => (
              <label key={other}>
                <input
                  type="checkbox"
                  checked={chosen.value.includes(other)}
                  onChange={event => {
                    const others = chosen.value.filter(one => one !== other)
                    chosen.value = event.currentTarget.checked ? [...others, other] : others
                  }}
                />
                {dayNames[other]}
              </label>
            ))}
        </fieldset>
        <Button
          kind="primary"
          size="small"
          onClick={() => {
            panel.current?.hidePopover()
            onCopy(chosen.value)
            chosen.value = []
          }}
        >
          Copy
        </Button>
      </div>
    </div>
  )
}
