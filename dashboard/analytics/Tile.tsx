/** One figure. Opens the rows it counts. */
import { count } from '../design/format.ts'
import { Icon } from '../design/Icon.tsx'
import { type Measure, measures } from './measures.ts'

type TileProps = { measure: Measure; value: number; perDay: number[]; href: string }

export function Tile({ measure, value, perDay, href }: TileProps) {
  const { name, says } = measures[measure]
  return (
    <a class="tile card" href={href} data-measure={measure}>
      <span class="tile-name">
        {name}
        <Icon name="forward" size={16} />
      </span>
      <b class="tile-value numbers">{count(value)}</b>
      <span class="tile-says">{says}</span>
      <Spark values={perDay} />
    </a>
  )
}

/** Half asked back is half not answered: only replies that answered count. */
export function AnswerRateTile({ answered, unanswered }: { answered: number; unanswered: number }) {
  const replies = answered + unanswered
  return (
    <div class="tile card" data-measure="answer_rate">
      <span class="tile-name">Answer rate</span>
      <b class="tile-value numbers">{replies > 0 ? `${Math.round((answered / replies) * 100)}%` : '–'}</b>
      <span class="tile-says">
        {replies > 0 ? `${count(answered)} of ${count(replies)} replies` : 'no replies yet'}
      </span>
      <meter
        class="tile-meter"
        min={0}
        max={Math.max(replies, 1)}
        value={answered}
        aria-label="Answer rate"
      />
    </div>
  )
}

/** The days as a thin row of bars; the chart below says it readably. */
function Spark({ values }: { values: number[] }) {
  const most = Math.max(1, ...values)
  const width = 100 / values.length
  return (
    <svg class="spark" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
      {values.map((value, index) => {
        const height = value === 0 ? 0.8 : Math.max(2, (value / most) * 20)
        const x = index * width
        return (
          <rect
            key={index}
            x={x}
            y={20 - height}
            width={width * 0.72}
            height={height}
            data-none={value === 0 || undefined}
          />
        )
      })}
    </svg>
  )
}
