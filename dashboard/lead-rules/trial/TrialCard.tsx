/** The rules tried on a sample visitor: which question comes next, and what every answer does to the score. */
import './trial.css'
import { useSignal } from '@preact/signals'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { useModel } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import { Segments } from '../../design/Segments.tsx'
import { createTrial, type Opening, type Trial } from './create-trial.ts'
import { Standing } from './Standing.tsx'
import { sampleAnswers } from './sample-answers.ts'
import { sayStop } from './say-stop.ts'

const openings: { value: Opening; text: string; says: string }[] = [
  { value: 'question', text: 'Anything', says: 'Are you open on Sunday?' },
  { value: 'price', text: 'The price', says: 'What does it cost?' },
  { value: 'time', text: 'A time', says: 'When could I come by?' },
]

export function TrialCard({ rules }: { rules: LeadRules }) {
  const current = useSignal(rules)
  const trial = useModel(() => createTrial(current))
  if (current.peek() !== rules) current.value = rules
  return (
    <aside class="card trial" aria-label="Try it">
      <h2>Try it</h2>
      <p class="setting-says">You are the visitor. Foyer asks what stands here, saved or not.</p>
      <Standing rules={rules} score={trial.score.value} />
      <Segments
        label="You ask first"
        hasVisibleLabel
        value={trial.opening.value}
        options={openings}
        onChoose={trial.begin}
      />
      <Talk trial={trial} rules={rules} />
      {trial.said.value.length > 0 && (
        <span>
          <Button kind="plain" size="small" icon="history" onClick={() => trial.begin(trial.opening.value)}>
            Start over
          </Button>
        </span>
      )}
    </aside>
  )
}

function Talk({ trial, rules }: { trial: Trial; rules: LeadRules }) {
  const next = trial.next.value
  const field = next.kind === 'ask' ? rules.fields.find(({ slot }) => slot === next.slot) : undefined
  return (
    <div class="trial-talk" role="log" aria-label="Conversation">
      <p class="trial-mine">{openings.find(({ value }) => value === trial.opening.value)?.says}</p>
      <p class="trial-theirs muted">Your answer, from your entries.</p>
      {trial.said.value.map(({ slot, asked, answer }) => (
        <div class="trial-turn" key={slot}>
          <p class="trial-theirs">{asked}</p>
          <p class="trial-mine">{answer.label}</p>
        </div>
      ))}
      {next.kind === 'ask' && field ? (
        <>
          <p class="trial-theirs">{next.text || 'Not worded yet'}</p>
          <div class="trial-answers">
            {sampleAnswers(rules, field, new Date().toISOString()).map(answer => (
              <Button
                key={answer.label}
                size="small"
                onClick={() => trial.answer(next.slot, next.text, answer)}
              >
                {answer.label}
              </Button>
            ))}
          </div>
        </>
      ) : (
        <p class="trial-end">{sayStop(next, trial.score.value)}</p>
      )}
    </div>
  )
}
