/** A question that has to be answered first: the native modal dialog, so focus and Escape are the browser's. */
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Button } from './Button.tsx'

type DialogProps = {
  title: string
  children: ComponentChildren
  confirm: { label: string; kind: 'primary' | 'bad'; isBusy?: boolean; run: () => void }
  /** What stays as it is, where "Cancel" would be read as the deed itself. */
  dismiss?: string
  onClose: () => void
}

/** Is open as long as it is rendered. Every way out closes it first, which gives the focus back to where it was. */
export function Dialog({ title, children, confirm, dismiss = 'Cancel', onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    return () => opened?.close()
  }, [])
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby={id} closedby="any" onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
      <div class="dialog-actions">
        <Button kind="plain" onClick={() => dialog.current?.close()}>
          {dismiss}
        </Button>
        <Button kind={confirm.kind} isBusy={confirm.isBusy ?? false} onClick={confirm.run}>
          {confirm.label}
        </Button>
      </div>
    </dialog>
  )
}
