/** The one setting: a slider with the usual place marked, and what it does in a sentence. */
import { useId, useRef } from 'preact/hooks'
import { Button } from '../design/Button.tsx'
import { percent } from '../design/percent.ts'
import type { Answering } from './create-answering.ts'
import { answersFrom } from './sort-questions.ts'
import { sayChange } from './words.ts'

const { least, usual, most } = answersFrom
const inPercent = (confidence: number) => Math.round(confidence * 100)

export function ThresholdCard({ answering }: { answering: Answering }) {
  const id = useId()
  const slider = useRef<HTMLInputElement>(null)
  const chosen = answering.chosen.value
  const backToUsual = () => {
    answering.try(usual)
    slider.current?.focus() // the button goes
  }
  const hasQuestions = answering.sorted.value.length > 0
  return (
    <section class="card setting-card" aria-label="How sure">
      <p class="setting-says" id={`${id}-hint`}>
        For every question your assistant estimates how likely its best entry is the right one. If it is sure
        enough, it answers; if not, it asks back with up to three of your questions; and where nothing comes
        close, it says that it does not know.
      </p>
      <div class="answering-slider">
        <label class="field-label" for={id}>
          Answer when at least this sure
          <output class="numbers">{percent(chosen)}</output>
        </label>
        <input
          class="range"
          ref={slider}
          id={id}
          type="range"
          min={inPercent(least)}
          max={inPercent(most)}
          value={inPercent(chosen)}
          aria-describedby={`${id}-hint`}
          aria-valuetext={`${percent(chosen)}${chosen === usual ? ', the default' : ''}`}
          onInput={event => answering.try(Number(event.currentTarget.value) / 100)}
        />
        <div class="answering-scale" aria-hidden="true">
          <span>Answers more often</span>
          <span class="answering-default">Default {percent(usual)}</span>
          <span>Asks back more often</span>
        </div>
      </div>
      {hasQuestions && (
        <p class="answering-change" role="status">
          {sayChange(answering.sorted.value, answering.isDirty.value)}
        </p>
      )}
      {chosen !== usual && (
        <span class="answering-back">
          <Button kind="plain" size="small" onClick={backToUsual}>
            Back to the default, {percent(usual)}
          </Button>
        </span>
      )}
    </section>
  )
}
