/** The fields of an entry: question, answer, other ways to ask. */
import { type ReadonlySignal, useComputed } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { Field } from '../design/Field.tsx'
import { focusFirstError } from '../design/focus-first-error.ts'
import { Lines } from '../design/Lines.tsx'
import type { Draft, DraftErrors } from './draft.ts'

type Writable = {
  draft: ReadonlySignal<Draft>
  errors: ReadonlySignal<DraftErrors>
  write: (part: Partial<Draft>) => void
  save: () => void
}

type EntryFormProps = { entry: Writable; hasFocus?: boolean; children: ComponentChildren }

/** `children` are the buttons. */
export function EntryForm({ entry, hasFocus, children }: EntryFormProps) {
  const errors = entry.errors.value
  return (
    <form
      class="entry-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        entry.save()
        focusFirstError(event.currentTarget)
      }}
      onKeyDown={event => {
        if (event.key !== 's' || !(event.metaKey || event.ctrlKey)) return
        event.preventDefault()
        entry.save()
        focusFirstError(event.currentTarget)
      }}
    >
      <Field
        label="Question"
        placeholder="Do you deliver?"
        limit={300}
        hasFocus={hasFocus ?? false}
        value={useComputed(() => entry.draft.value.question)}
        error={errors.question}
        onInput={question => entry.write({ question })}
      />
      <Field
        label="Answer"
        placeholder="Yes, within five miles of the shop, on weekdays before noon."
        isLong
        limit={4000}
        value={useComputed(() => entry.draft.value.answer)}
        error={errors.answer}
        onInput={answer => entry.write({ answer })}
      />
      <Lines
        label="Other ways people ask this"
        hint="The more ways you know, the surer Foyer is. A short phrase is enough."
        addLabel="Add another way to ask"
        placeholder="Can you bring it to my door?"
        lines={entry.draft.value.alternatives}
        error={errors.alternatives ? { problem: errors.alternatives } : undefined}
        onChange={alternatives => entry.write({ alternatives })}
      />
      <div class="form-actions">{children}</div>
    </form>
  )
}
