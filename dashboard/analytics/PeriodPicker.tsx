/** Chooses the days that are counted. */
import { Segments } from '../design/Segments.tsx'
import type { Analytics } from './create-analytics.ts'
import { presets } from './period.ts'

export function PeriodPicker({ analytics }: { analytics: Analytics }) {
  const preset = analytics.preset.value
  const { from, to } = analytics.days.value
  return (
    <div class="period">
      <Segments label="Period" value={preset} options={[...presets]} onChoose={analytics.choose} />
      {preset === 'custom' && (
        <div class="period-days">
          <label>
            <span>From</span>
            <input
              class="input numbers"
              type="date"
              value={from}
              max={to}
              onChange={event => analytics.chooseDays({ from: event.currentTarget.value, to })}
            />
          </label>
          <label>
            <span>To</span>
            <input
              class="input numbers"
              type="date"
              value={to}
              min={from}
              onChange={event => analytics.chooseDays({ from, to: event.currentTarget.value })}
            />
          </label>
        </div>
      )}
    </div>
  )
}
