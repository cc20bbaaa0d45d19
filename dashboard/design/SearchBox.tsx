/** A box that searches while you type; "/" jumps to it. */
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from './Icon.tsx'

export function SearchBox(props: { label: string; value: string; onSearch: (text: string) => void }) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const jump = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
      if (event.key !== '/' || isTyping || event.metaKey || event.ctrlKey) return
      event.preventDefault()
      box.current?.focus()
    }
    addEventListener('keydown', jump)
    return () => removeEventListener('keydown', jump)
  }, [])
  return (
    <label class="search">
      <span class="unseen">{props.label}</span>
      <Icon name="search" size={18} />
      <input
        ref={box}
        class="input"
        type="search"
        placeholder={props.label}
        value={props.value}
        onInput={event => props.onSearch(event.currentTarget.value)}
      />
    </label>
  )
}
