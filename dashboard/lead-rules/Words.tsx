/** A labelled line or paragraph of the rules, with its fault and how far it is filled. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { FaultLine } from './FaultLine.tsx'

type WordsProps = {
  label: string
  /** For rows of a table, whose head says what they are. */
  isLabelHidden?: boolean
  value: string
  hint?: ComponentChildren
  fault?: string | undefined
  isLong?: boolean
  placeholder?: string
  /** "84 of 160", always shown. */
  count?: string
  onInput: (text: string) => void
}

export function Words(props: WordsProps) {
  const { label, isLabelHidden, value, hint, fault, isLong, placeholder, count, onInput } = props
  const id = useId()
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  const shared = {
    id,
    class: 'input',
    value,
    onInput: (event: { currentTarget: { value: string } }) =>
      onInput(event.currentTarget.value.replaceAll('\n', ' ')),
    ...(placeholder && { placeholder }),
    ...(isLabelHidden && { 'aria-label': label }),
    ...(fault && { 'aria-invalid': true }),
    ...(described && { 'aria-describedby': described }),
  }
  return (
    <div class="field">
      {!isLabelHidden && (
        <label class="field-label" for={id}>
          {label}
          {count && <span class="field-count numbers">{count}</span>}
        </label>
      )}
      {isLong ? (
        <textarea {...shared} rows={isLabelHidden ? 1 : 2} />
      ) : (
        <input {...shared} type="text" autocomplete="off" />
      )}
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FaultLine id={`${id}-fault`} fault={fault} />
    </div>
  )
}
