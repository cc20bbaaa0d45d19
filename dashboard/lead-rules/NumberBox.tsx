/** A whole number and nothing else: letters are not taken, and an empty box is 0. */
type NumberBoxProps = {
  label: string
  value: number
  most?: number
  /** Read out as a fault; its sentence stands nearby. */
  isAtFault?: boolean
  isDisabled?: boolean
  onChange: (value: number) => void
}

export function NumberBox({ label, value, most = 100, isAtFault, isDisabled, onChange }: NumberBoxProps) {
  return (
    <input
      class="input numbers rules-number"
      type="text"
      inputMode="numeric"
      autocomplete="off"
      aria-label={label}
      aria-invalid={isAtFault || undefined}
      disabled={isDisabled}
      value={value}
      onFocus={event => event.currentTarget.select()}
      onInput={event => {
        const box = event.currentTarget
        const typed = Math.min(most, Number(box.value.replace(/\D/g, '')))
        box.value = String(typed)
        onChange(typed)
      }}
    />
  )
}
