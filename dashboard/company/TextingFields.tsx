/** How long to wait, when to be quiet, and how much to send: for text messages and WhatsApp. */
import { useComputed } from '@preact/signals'
import { useId } from 'preact/hooks'
import { Field } from '../design/Field.tsx'
import { plural } from '../design/format.ts'
import { Switch } from '../design/Switch.tsx'
import type { CompanySettings } from './create-company-settings.ts'

export function TextingFields({ company }: { company: CompanySettings }) {
  const { form, errors, write } = company
  const { hasQuietHours, timeZone } = form.value
  const { quietHours, dailyLimit } = errors.value
  return (
    <>
      <WaitField
        seconds={form.value.debounceSeconds}
        onInput={debounceSeconds => write({ debounceSeconds })}
      />
      <div class="field">
        <Switch label="Quiet hours" isOn={hasQuietHours} onChange={isOn => write({ hasQuietHours: isOn })} />
        <p class="field-hint">
          Nobody who last wrote more than a day ago is written to then. The hours hold where your customer is.
          Whoever writes to you is answered at any hour.
        </p>
      </div>
      {hasQuietHours && (
        <div class="company-pair">
          <Field
            label="Quiet from"
            type="time"
            value={useComputed(() => form.value.quietFrom)}
            error={quietHours}
            onInput={quietFrom => write({ quietFrom })}
          />
          <Field
            label="Quiet until"
            type="time"
            value={useComputed(() => form.value.quietUntil)}
            onInput={quietUntil => write({ quietUntil })}
          />
        </div>
      )}
      <Field
        label="Messages a day, at most"
        inputMode="numeric"
        hint={`So that no mistake becomes expensive. Once they are used up, nothing more is sent until midnight (${timeZone.replaceAll('_', ' ')}).`}
        value={useComputed(() => form.value.dailyLimit)}
        error={dailyLimit}
        onInput={limit => write({ dailyLimit: limit })}
      />
    </>
  )
}

const longestSeconds = 30

function WaitField({ seconds, onInput }: { seconds: number; onInput: (seconds: number) => void }) {
  const id = useId()
  return (
    <div class="field">
      <label class="field-label" for={id}>
        Wait before answering
        <output class="numbers" for={id}>
          {seconds === 0 ? 'Answer at once' : plural(seconds, 'second', 'seconds')}
        </output>
      </label>
      <input
        class="range"
        id={id}
        type="range"
        min={0}
        max={longestSeconds}
        value={seconds}
        aria-describedby={`${id}-hint`}
        onInput={event => onInput(Number(event.currentTarget.value))}
      />
      <p class="field-hint" id={`${id}-hint`}>
        People often write in several short messages. The assistant waits this long for another one, and
        answers them together.
      </p>
    </div>
  )
}
