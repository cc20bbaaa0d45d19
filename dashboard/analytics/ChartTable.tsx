/** The same figures as a chart, as a table. */
import { count } from '../design/format.ts'
import { longDay } from './day-words.ts'
import type { Series } from './plot.ts'

export function ChartTable({ title, days, series }: { title: string; days: string[]; series: Series[] }) {
  return (
    <details class="chart-table">
      <summary>Show as table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
      <section class="chart-table-frame" tabIndex={0} aria-label={`${title}, table`}>
        <table>
          <thead>
            <tr>
              <th scope="col">Day</th>
              {series.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="numbers">
            {days.map((day, index) => (
              <tr key={day}>
                <th scope="row">{longDay(day)}</th>
                {series.map(({ name, values }) => (
                  <td key={name}>{count(values[index] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
