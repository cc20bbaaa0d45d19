/** The score as a sum anyone can do: each part, what it rests on, and what would add to it. */
import './score.css'
import { bucketOf } from '../../../shared/lead/score/bucket-of.ts'
import { findCounterfactuals } from '../../../shared/lead/score/counterfactuals.ts'
import type { ScorePart } from '../../../shared/lead/score/score-parts.ts'
import { sayCell } from '../CellMark.tsx'
import type { LeadRow } from '../fetch-leads.ts'
import type { Setting } from '../fetch-setting.ts'
import { type ScoreNow, scoreNow } from '../score-now.ts'
import { placeNames } from '../states.ts'

type CardProps = { row: LeadRow; setting: Setting }

export function ScoreCard({ row, setting }: CardProps) {
  const score = scoreNow(row, new Date())
  if (!score) {
    return (
      <section class="card lead-card-wide" aria-label="Score">
        <h2>Score</h2>
        <p class="muted">Nothing is known of them yet, so there is nothing to count.</p>
      </section>
    )
  }
  return (
    <section class="card lead-card-wide" aria-label="Score">
      <header class="score-head">
        <h2>
          <b class="numbers">{score.total}</b> of 100
        </h2>
        <p class="muted">
          {score.cell}: {sayCell(score.cell)}
        </p>
      </header>
      <div class="score-parts">
        <Sum name="How well they fit" part="fit" score={score} setting={setting} />
        <Sum name="How much they want it" part="intent" score={score} setting={setting} />
      </div>
      <p class="score-sum numbers">
        Fit {score.fit} + intent {score.intent} = <b>{score.total}</b>
        {row.is_stale && <span class="muted"> Being counted anew: something has changed.</span>}
      </p>
      <Counterfactuals score={score} setting={setting} />
    </section>
  )
}

type SumProps = { name: string; part: 'fit' | 'intent'; score: ScoreNow; setting: Setting }

function Sum({ name, part, score, setting }: SumProps) {
  const [points, of] = part === 'fit' ? [score.fit, score.fitOf] : [score.intent, score.intentOf]
  return (
    <table class="score-part">
      <caption>
        <span>
          {name}{' '}
          <span class="numbers">
            {points} of {of}
          </span>
        </span>
        <meter min={0} max={of || 1} value={points} aria-hidden="true" />
      </caption>
      <thead class="unseen">
        <tr>
          <th>What</th>
          <th>Why</th>
          <th>Points</th>
        </tr>
      </thead>
      <tbody>
        {score.parts
          .filter(one => one.part === part)
          .map(one => (
            <tr key={one.slot} data-known={one.points !== 0}>
              <th scope="row">{labelOf(one, setting)}</th>
              <td>{one.why}</td>
              <td class="numbers">
                {one.points > 0 ? `+${one.points}` : one.points}
                {one.of > 0 && <small> of {one.of}</small>}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

function Counterfactuals({ score, setting }: { score: ScoreNow; setting: Setting }) {
  const found = findCounterfactuals(setting.rules, score.parts, score.total)
  if (found.length === 0) return null
  const now = bucketOf(setting.rules.thresholds, score.total)
  return (
    <div class="score-more">
      <h3>What would add to it</h3>
      <ul>
        {found.map(({ slot, text, bucket }) => (
          <li key={slot}>
            <span class="numbers">{text}</span>
            {bucket !== now && <span class="muted">{placeNames[bucket].toLowerCase()} then</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function labelOf({ slot }: ScorePart, { rules }: Setting): string {
  if (slot === 'silence') return 'Silence'
  return rules.fields.find(field => field.slot === slot)?.label ?? slot
}
