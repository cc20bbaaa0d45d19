/** Where the sample visitor stands: the points so far, what is still possible, and what they are made of. */
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import type { Score } from '../../../shared/lead/score/score-facts.ts'
import { Scale } from '../limits/Scale.tsx'
import { outcomeNames } from '../words.ts'

export function Standing({ rules, score }: { rules: LeadRules; score: Score }) {
  const [least, most] = score.interval
  const [from, to] = [Math.min(least, 100), Math.min(most, 100)] // more than a hundred may have been given
  const counted = score.parts.filter(({ points }) => points !== 0)
  return (
    <div class="standing">
      <p role="status">
        <strong class="numbers">{score.total}</strong> points:{' '}
        <span class="outcome" data-bucket={score.disqualified ? 'disqualified' : score.bucket}>
          {outcomeNames[score.disqualified ? 'disqualified' : score.bucket]}
        </span>
      </p>
      <Scale thresholds={rules.thresholds}>
        <b class="standing-range" style={{ insetInlineStart: `${from}%`, width: `${to - from}%` }} />
        <b class="standing-mark" style={{ insetInlineStart: `${from}%` }} />
      </Scale>
      <p class="muted">{most > least ? `Up to ${most} are still possible.` : 'Nothing more is possible.'}</p>
      <ul>
        {counted.map(({ slot, points, why }) => (
          <li key={slot}>
            <b class="numbers">{points}</b>
            <span>
              {rules.fields.find(field => field.slot === slot)?.label}: {why}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
