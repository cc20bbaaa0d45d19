/** The hours of a week: a row a day, each with as many times as it needs. */
import type { Week } from '../backend/rows.ts'
import './hours.css'
import { CopyDay } from './CopyDay.tsx'
import { Intervals } from './Intervals.tsx'
import { dayNames, mondayFirst } from './week-days.ts'

type WeekEditorProps = {
  week: Week
  errors: Record<number, string>
  onChange: (week: Week) => void
}

export function WeekEditor({ week, errors, onChange }: WeekEditorProps) {
  return (
    <ul class="week-editor">
      {mondayFirst.map(day => (
        <li key={day}>
          <span class="week-editor-day">{dayNames[day]}</span>
          <Intervals
            of={dayNames[day]}
            intervals={week[day] ?? []}
            error={errors[day]}
            onChange={intervals => onChange(week.with(day, intervals))}
          />
          <CopyDay
            day={day}
            onCopy={days =>
              onChange(week.map((intervals, at) => (days.includes(at) ? [...(week[day] ?? [])] : intervals)))
            }
          />
        </li>
      ))}
    </ul>
  )
}
