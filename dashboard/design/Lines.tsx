/** A list of short texts, one line each: Enter adds a line, Backspace on an empty one removes it. */
import { useId, useRef } from 'preact/hooks'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'

type LinesProps = {
  label: string
  hint?: string
  addLabel: string
  placeholder?: string
  lines: string[]
  limit?: number
  /** `at` is the line at fault; without it the list as a whole is. */
  error?: { problem: string; at?: number } | undefined
  isReadOnly?: boolean
  onChange: (lines: string[]) => void
}

export function Lines({
  label,
  hint,
  addLabel,
  placeholder,
  lines,
  limit,
  error,
  isReadOnly,
  onChange,
}: LinesProps) {
  const list = useRef<HTMLUListElement>(null)
  const id = useId()

  /** After the next paint, as the line may not be there yet. */
  const focusLine = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll('input')[Math.max(0, index)]?.focus())

  const replace = (index: number, texts: string[]) => {
    const next = [...lines.slice(0, index), ...texts, ...lines.slice(index + 1)]
    onChange(limit ? next.slice(0, limit) : next)
  }
  const add = (index: number) => {
    if (limit && lines.length >= limit) return
    onChange([...lines.slice(0, index), '', ...lines.slice(index)])
    focusLine(index)
  }
  const remove = (index: number) => {
    replace(index, [])
    focusLine(index - 1)
  }

  return (
    <fieldset class="field lines" aria-describedby={`${id}-hint`}>
      <legend class="field-label">{label}</legend>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <ul ref={list}>
        {lines.map((line, index) => (
          <li key={index}>
            <input
              class="input"
              aria-label={`${label}, ${index + 1}`}
              placeholder={placeholder}
              value={line}
              aria-invalid={(error && (error.at ?? 0) === index) || undefined}
              aria-describedby={error && (error.at ?? 0) === index ? `${id}-error` : undefined}
              readOnly={isReadOnly}
              onInput={event => replace(index, [event.currentTarget.value])}
              onPaste={event => {
                const pasted = event.clipboardData?.getData('text').split(/\r?\n/).filter(Boolean) ?? []
                if (pasted.length < 2) return
                event.preventDefault()
                replace(index, line ? [line, ...pasted] : pasted)
              }}
              onKeyDown={event => {
                if (event.key === 'Enter' && !event.isComposing && !event.metaKey && !event.ctrlKey) {
                  event.preventDefault()
                  add(index + 1)
                }
                if (event.key === 'Backspace' && line === '') {
                  event.preventDefault()
                  remove(index)
                }
              }}
            />
            {!isReadOnly && (
              <Button kind="plain" icon="close" label={`Remove “${line}”`} onClick={() => remove(index)} />
            )}
          </li>
        ))}
      </ul>
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <Icon name="warning" size={15} />
          {error.problem}
        </p>
      )}
      {!isReadOnly && (!limit || lines.length < limit) && (
        <span>
          <Button kind="plain" size="small" icon="plus" onClick={() => add(lines.length)}>
            {addLabel}
          </Button>
        </span>
      )}
    </fieldset>
  )
}
