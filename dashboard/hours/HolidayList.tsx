/** Days with hours of their own: holidays of a company, days off of a person. */
import './hours.css'
import type { Holiday } from '../backend/rows.ts'
import { Button } from '../design/Button.tsx'
import { Icon } from '../design/Icon.tsx'
import { Intervals } from './Intervals.tsx'

type HolidayListProps = {
  holidays: Holiday[]
  errors: Record<number, string>
  addLabel: string
  namePlaceholder: string
  onChange: (holidays: Holiday[]) => void
}

export function HolidayList({ holidays, errors, addLabel, namePlaceholder, onChange }: HolidayListProps) {
  const write = (index: number, part: Partial<Holiday>) =>
    onChange(holidays.map((one, at) => (at === index ? { ...one, ...part } : one)))
  return (
    <div class="holidays">
      <ul>
        {holidays.map(({ day, name, hours }, index) => (
          <li key={index}>
            <input
              class="input numbers"
              type="date"
              aria-label={`Day ${index + 1}`}
              aria-invalid={errors[index] ? true : undefined}
              value={day}
              onInput={event => write(index, { day: event.currentTarget.value })}
            />
            <input
              class="input"
              aria-label={`Name of day ${index + 1}`}
              placeholder={namePlaceholder}
              maxLength={80}
              value={name ?? ''}
              onInput={event => write(index, { name: event.currentTarget.value })}
            />
            <Intervals
              of={name || day || `day ${index + 1}`}
              intervals={hours}
              error={undefined}
              onChange={intervals => write(index, { hours: intervals })}
            />
            <Button
              kind="plain"
              size="small"
              icon="remove"
              label={`Remove ${name || day || `day ${index + 1}`}`}
              onClick={() => onChange(holidays.filter((_, at) => at !== index))}
            />
            {errors[index] && (
              <p class="field-error">
                <Icon name="warning" size={15} />
                {errors[index]}
              </p>
            )}
          </li>
        ))}
      </ul>
      <Button
        kind="plain"
        size="small"
        icon="plus"
        onClick={() => onChange([...holidays, { day: '', name: '', hours: [] }])}
      >
        {addLabel}
      </Button>
    </div>
  )
}
