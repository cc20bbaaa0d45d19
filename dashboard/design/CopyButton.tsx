/** Copies a text, and says so for a moment. */
import { useSignal } from '@preact/signals'
import { Button } from './Button.tsx'

type CopyButtonProps = {
  text: string
  label: string
  /** Said to those who do not see the button change: "The tag is copied." */
  done: string
  /** Where a page may not write to the clipboard, it is at least marked, to be copied by hand. */
  markedId: string
}

export function CopyButton({ text, label, done, markedId }: CopyButtonProps) {
  const isCopied = useSignal(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text).catch(() => mark(markedId))
    isCopied.value = true
    setTimeout(() => {
      isCopied.value = false
    }, 2_000)
  }
  return (
    <>
      <Button icon={isCopied.value ? 'check' : 'copy'} onClick={copy}>
        {isCopied.value ? 'Copied' : label}
      </Button>
      <span class="unseen" role="status">
        {isCopied.value && done}
      </span>
    </>
  )
}

function mark(id: string): void {
  const marked = document.getElementById(id)
  if (marked) getSelection()?.selectAllChildren(marked)
}
