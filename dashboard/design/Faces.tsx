/** The faces a screen shows when it has nothing else to show: loading, failed, empty. */
import type { ComponentChildren } from 'preact'
import { Arch } from './Arch.tsx'
import { Button } from './Button.tsx'

/** Lines of quiet grey where text will be. `widths` are per cent of the room. */
export function Skeleton({ widths, height = 12 }: { widths: number[]; height?: number }) {
  return (
    <>
      {widths.map((width, index) => (
        <span key={index} class="skeleton" style={{ width: `${width}%`, height: `${height}px` }} />
      ))}
    </>
  )
}

/** Keeps its place quiet for assistive technology, and says so once. */
export function Loading({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div role="status" aria-label={label}>
      <div class="loading" aria-hidden="true">
        {children}
      </div>
    </div>
  )
}

export function Failed({ sentence, onRetry }: { sentence: string; onRetry: () => void }) {
  return (
    <div class="empty" role="alert">
      <h2>This did not load</h2>
      <p>{sentence}</p>
      <Button icon="history" onClick={onRetry}>
        Try again
      </Button>
    </div>
  )
}

export function Empty({
  title,
  children,
  action,
}: {
  title: string
  children?: ComponentChildren
  action?: ComponentChildren
}) {
  return (
    <div class="empty">
      <Arch />
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}
