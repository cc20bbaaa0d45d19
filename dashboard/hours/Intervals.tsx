/** The times at which a day is open: several, or none, which is closed. */
import type { OpenInterval } from '../../shared/hours/business-hours.ts'
import { Button } from '../design/Button.tsx'
import { Icon } from '../design/Icon.tsx'
import { mostIntervals } from './hours-errors.ts'
import { suggestInterval } from './suggest-interval.ts'

type IntervalsProps = {
  /** Whose hours these are, as a screen reader says it: "Monday". */
  of: string
  intervals: OpenInterval[]
  error: string | undefined
  onChange: (intervals: OpenInterval[]) => void
}

export function Intervals({ of, intervals, error, onChange }: IntervalsProps) {
  const write = (index: number, part: Partial<OpenInterval>) =>
    onChange(intervals.map((one, at) => (at === index ? { ...one, ...part } : one)))
  return (
    <div class="intervals">
      {intervals.length === 0 && <span class="intervals-closed muted">Closed</span>}
      {intervals.map((interval, index) => {
        const place = intervals.length > 1 ? `${of}, ${index + 1}` : of
        return (
          <div class="interval" key={index}>
            <input
              class="input numbers"
              type="time"
              aria-label={`${place}, open from`}
              aria-invalid={error ? true : undefined}
              value={interval.from}
              onInput={event => write(index, { from: event.currentTarget.value })}
            />
            <span aria-hidden="true">to</span>
            <input
              class="input numbers"
              type="time"
              aria-label={`${place}, open until`}
              aria-invalid={error ? true : undefined}
              value={toField(interval.to)}
              onInput={event => write(index, { to: fromField(event.currentTarget.value) })}
            />
            <Button
              kind="plain"
              size="small"
              icon="close"
              label={`Remove these hours of ${place}`}
              onClick={() => onChange(intervals.filter((_, at) => at !== index))}
            />
            {nextDay(interval) && <small class="interval-note muted">{nextDay(interval)}</small>}
          </div>
        )
      })}
      {intervals.length < mostIntervals && (
        <Button
          kind="plain"
          size="small"
          icon="plus"
          label={`Add hours on ${of}`}
          onClick={() => onChange([...intervals, suggestInterval(intervals)])}
        />
      )}
      {error && (
        <p class="field-error">
          <Icon name="warning" size={15} />
          {error}
        </p>
      )}
    </div>
  )
}

/** A field of the browser knows no 24:00; midnight at the end of a day is 00:00 there. */
function toField(time: string): string {
  return time === '24:00' ? '00:00' : time
}
function fromField(time: string): string {
  return time === '00:00' ? '24:00' : time
}

function nextDay({ from, to }: OpenInterval): string | null {
  if (!from || !to) return null
  if (from === '00:00' && to === '24:00') return 'all day'
  return to < from ? 'until the next day' : null
}
