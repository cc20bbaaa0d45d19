/** The drawing of a chart: lines, stacked bars, days. Says nothing by itself; the chart around it does. */
import { count } from '../design/format.ts'
import { shortDay } from './day-words.ts'
import { type Plot, plotHeight, type Series } from './plot.ts'

type BarsProps = { plot: Plot; days: string[]; series: Series[]; width: number; chosen: number | null }

/** Room a day's name needs, in pixels. */
const labelWidth = 62

export function Bars({ plot, days, series, width, chosen }: BarsProps) {
  const labelEvery = Math.max(1, Math.ceil(labelWidth / plot.slot))
  return (
    <svg width={width} height={plotHeight} aria-hidden="true" focusable="false">
      {plot.ticks.map(tick => (
        <g key={tick}>
          <line class="chart-line" x1={plot.left} x2={plot.right} y1={plot.y(tick)} y2={plot.y(tick)} />
          <text class="chart-label numbers" x={plot.left - 10} y={plot.y(tick) + 4} text-anchor="end">
            {count(tick)}
          </text>
        </g>
      ))}
      {chosen !== null && (
        <rect
          class="chart-chosen"
          x={plot.middle(chosen) - plot.slot / 2}
          y={plot.top}
          width={plot.slot}
          height={plot.bottom - plot.top}
        />
      )}
      {days.map((day, index) => (
        <g key={day}>
          <Stack plot={plot} series={series} day={index} />
          {(days.length - 1 - index) % labelEvery === 0 && (
            <text class="chart-label numbers" x={plot.middle(index)} y={plotHeight - 6} text-anchor="middle">
              {shortDay(day)}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

function Stack({ plot, series, day }: { plot: Plot; series: Series[]; day: number }) {
  let below = 0
  return (
    <>
      {series.map(({ name, colour, values }) => {
        const from = below
        below += values[day] ?? 0
        if (below === from) return null
        return (
          <rect
            key={name}
            class="chart-bar"
            data-colour={colour}
            x={plot.middle(day) - plot.bar / 2}
            y={plot.y(below)}
            width={plot.bar}
            height={Math.max(1, plot.y(from) - plot.y(below))}
            rx={Math.min(2, plot.bar / 4)}
          />
        )
      })}
    </>
  )
}
