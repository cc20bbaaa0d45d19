/** From how many points on a lead is warm, and hot: two handles on one scale. */
import './limits.css'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { useSignedIn } from '../../app/use-app.ts'
import type { LeadRulesModel } from '../create-lead-rules.ts'
import { Scale } from './Scale.tsx'

export function ScaleCard({ model, rules }: { model: LeadRulesModel; rules: LeadRules }) {
  const { mayManage } = useSignedIn()
  const { hot, warm } = rules.thresholds
  // one handle never passes the other: hot always begins above warm
  const write = (thresholds: LeadRules['thresholds']) => model.write({ thresholds })
  return (
    <section class="card setting-card" aria-labelledby="scale">
      <h2 id="scale">When a lead is hot</h2>
      <p class="setting-says">
        The points of the answers are added up. A hot lead is handed to a person as soon as there is a way to
        reach them; a warm one is helped further; a cold one gets its answer and takes nobody’s time. What
        somebody wants counts half after two weeks of silence.
      </p>
      <div class="scale-handles">
        <Scale thresholds={rules.thresholds} />
        <input
          type="range"
          aria-label="Warm from"
          aria-valuetext={`${warm} points`}
          min={0}
          max={100}
          value={warm}
          disabled={!mayManage}
          onInput={event => {
            const warmer = Math.max(1, Math.min(Number(event.currentTarget.value), hot - 1))
            event.currentTarget.value = String(warmer)
            write({ hot, warm: warmer })
          }}
        />
        <input
          type="range"
          aria-label="Hot from"
          aria-valuetext={`${hot} points`}
          min={0}
          max={100}
          value={hot}
          disabled={!mayManage}
          onInput={event => {
            const hotter = Math.max(Number(event.currentTarget.value), warm + 1)
            event.currentTarget.value = String(hotter)
            write({ warm, hot: hotter })
          }}
        />
      </div>
      <p class="scale-says" role="status">
        Warm from <b class="numbers">{warm}</b>, hot from <b class="numbers">{hot}</b> points on.
      </p>
    </section>
  )
}
