/** What is wrong with a connection, in the desk's words, and what helps. */
import type { ComponentChildren } from 'preact'
import type { Connection } from '../backend/rows.ts'
import { Icon } from '../design/Icon.tsx'

type ConnectionProblemProps = { connection: Connection; children?: ComponentChildren }

/** `children`: what to do about it. Nothing is drawn while all is well. */
export function ConnectionProblem({ connection, children }: ConnectionProblemProps) {
  const { error, state } = connection
  const isFailing = state === 'failing'
  if (!error && !isFailing) return null
  return (
    <div class={isFailing ? 'notice notice-bad' : 'notice'} role="status">
      <Icon name="warning" size={18} />
      <div class="channel-notice">
        <p>{error ?? 'The provider refuses what we ask of it.'}</p>
        {isFailing && (
          <p>Nothing is lost: replies wait here and leave as soon as the connection works again.</p>
        )}
        {children && <div class="channel-actions">{children}</div>}
      </div>
    </div>
  )
}
