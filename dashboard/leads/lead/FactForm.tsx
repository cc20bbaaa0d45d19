/** Puts a fact right: what a member knows better than any message. */
import { computed, useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { declined, type FactValue, unsure } from '../../../shared/lead/fact.ts'
import type { Field as LeadField } from '../../../shared/lead/field.ts'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import { Select } from '../../design/Select.tsx'
import type { LeadModel } from './create-lead.ts'
import { draftOf, type FactDraft, readDraft } from './fact-draft.ts'

type FormProps = {
  field: LeadField
  value: FactValue | null
  /** What the company reckons in, ISO 4217; empty where nobody has said. */
  currency: string
  lead: LeadModel
  onDone: () => void
}

export function FactForm({ field, value, currency, lead, onDone }: FormProps) {
  const draft = useSignal(draftOf(value, field, currency))
  const problem = useSignal<string | undefined>(undefined)
  const write = (part: Partial<FactDraft>) => {
    draft.value = { ...draft.peek(), ...part }
    problem.value = undefined
  }
  const save = async (event: Event) => {
    event.preventDefault()
    const read = readDraft(draft.peek(), field)
    if ('problem' in read) problem.value = read.problem
    else if (await lead.record(field.slot, read.value)) onDone()
  }
  return (
    <form
      class="fact-form"
      noValidate
      onSubmit={save}
      onKeyDown={event => {
        if (event.key === 'Escape') onDone()
      }}
    >
      <Select
        label="What they say"
        value={draft.value.answer}
        choices={answersTo(field)}
        onChoose={answer => write({ answer })}
      />
      {draft.value.answer === 'value' && (
        <Inputs field={field} draft={draft} problem={problem.value} onWrite={write} />
      )}
      <div class="fact-actions">
        <Button kind="primary" size="small" type="submit" isBusy={lead.saving.value === field.slot}>
          Save
        </Button>
        <Button kind="plain" size="small" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

function answersTo(field: LeadField): { value: string; text: string }[] {
  const choices =
    field.type === 'enum' ? field.options.map(({ id, label }) => ({ value: id, text: label })) : []
  return [
    ...(field.type === 'enum' ? choices : [{ value: 'value', text: 'Known: I write it below' }]),
    { value: declined, text: 'They would rather not say' },
    { value: unsure, text: 'They do not know yet' },
    { value: 'unknown', text: 'Not known' },
  ]
}

type InputsProps = {
  field: LeadField
  draft: { value: FactDraft }
  problem: string | undefined
  onWrite: (part: Partial<FactDraft>) => void
}

function Inputs({ field, draft, problem, onWrite }: InputsProps) {
  const part = useMemo(() => {
    const read = (key: keyof FactDraft) => computed(() => draft.value[key])
    return { text: read('text'), from: read('from'), to: read('to'), currency: read('currency') }
  }, [draft])
  if (field.type === 'interval') {
    return (
      <div class="fact-pair">
        <Field
          label="From"
          type="date"
          value={part.from}
          error={problem}
          onInput={from => onWrite({ from })}
        />
        <Field label="To" type="date" value={part.to} onInput={to => onWrite({ to })} />
      </div>
    )
  }
  if (field.type === 'money') {
    return (
      <div class="fact-pair">
        <Field label="From" value={part.from} error={problem} onInput={from => onWrite({ from })} />
        <Field label="To" value={part.to} onInput={to => onWrite({ to })} />
        <Field label="Currency" value={part.currency} onInput={currency => onWrite({ currency })} />
      </div>
    )
  }
  const type = ({ date: 'date', email: 'email', phone: 'tel' } as const)[field.type as 'date'] ?? 'text'
  return (
    <Field
      label="Write it here"
      type={type}
      value={part.text}
      error={problem}
      hasFocus
      {...(field.type === 'size' && { inputMode: 'numeric' as const })}
      onInput={text => onWrite({ text })}
    />
  )
}
