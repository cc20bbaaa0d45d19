/** Stacked bars by day: one stop for the keyboard, arrows go from day to day, and a table says the same. */
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { count } from '../design/format.ts'
import { Bars } from './Bars.tsx'
import { ChartTable } from './ChartTable.tsx'
import { longDay } from './day-words.ts'
import { createPlot, type Series } from './plot.ts'

type ChartProps = { title: string; unit: string; days: string[]; series: Series[] }

export function BarChart({ title, unit, days, series }: ChartProps) {
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const width = useSignal(480)
  const chosen = useSignal<number | null>(null)
  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => {
      if (entry) width.value = Math.round(entry.contentRect.width)
    })
    if (frame.current) watcher.observe(frame.current)
    return () => watcher.disconnect()
  }, [width])

  const totals = days.map((_, day) => series.reduce((sum, { values }) => sum + (values[day] ?? 0), 0))
  const plot = createPlot(totals, width.value)
  const last = days.length - 1
  const spoken = chosen.value ?? last

  const move = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      Home: -days.length,
      End: days.length,
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    chosen.value = Math.min(last, Math.max(0, spoken + step))
  }
  const leave = () => {
    chosen.value = null
  }

  return (
    <figure class="chart card" aria-labelledby={id}>
      <figcaption class="chart-head">
        <h2 id={id}>{title}</h2>
        {series.length > 1 && (
          <ul class="chart-legend">
            {series.map(({ name, colour }) => (
              <li key={name} data-colour={colour}>
                {name}
              </li>
            ))}
          </ul>
        )}
      </figcaption>
      <div
        class="chart-frame"
        ref={frame}
        role="slider"
        tabIndex={0}
        aria-label={`${title}, day by day`}
        aria-readonly="true"
        aria-valuemin={1}
        aria-valuemax={days.length}
        aria-valuenow={spoken + 1}
        aria-valuetext={sentence(unit, days[spoken] ?? '', totals[spoken] ?? 0)}
        onKeyDown={move}
        onFocus={event => {
          if (event.currentTarget.matches(':focus-visible')) chosen.value ??= last
        }}
        onBlur={leave}
        onPointerMove={event => {
          chosen.value = plot.dayAt(event.clientX - event.currentTarget.getBoundingClientRect().left)
        }}
        onPointerLeave={leave}
      >
        <Bars plot={plot} days={days} series={series} width={width.value} chosen={chosen.value} />
        {chosen.value !== null && (
          <Tip x={plot.middle(chosen.value)} width={width.value} day={days[chosen.value] ?? ''}>
            {series.map(({ name, colour, values }) => (
              <span key={name} data-colour={colour}>
                {name}
                <i class="numbers">{count(values[chosen.value ?? 0] ?? 0)}</i>
              </span>
            ))}
          </Tip>
        )}
      </div>
      <ChartTable title={title} days={days} series={series} />
    </figure>
  )
}

/** Half of what a tip is wide at most: it stays inside its chart. */
const tipReach = 104

function Tip(props: { x: number; width: number; day: string; children: ComponentChildren }) {
  const left = Math.min(Math.max(props.x, tipReach), Math.max(tipReach, props.width - tipReach))
  return (
    <div class="chart-tip" aria-hidden="true" style={{ left: `${left}px` }}>
      <b>{longDay(props.day)}</b>
      {props.children}
    </div>
  )
}

function sentence(unit: string, day: string, total: number): string {
  return `${longDay(day)}: ${count(total)} ${unit}`
}
