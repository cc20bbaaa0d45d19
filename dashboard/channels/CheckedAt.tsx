/** When the provider was last asked whether all is well. */
import { useSignedIn } from '../app/use-app.ts'
import type { Connection } from '../backend/rows.ts'
import { agoOrAt } from './ago-or-at.ts'

export function CheckedAt({ connection }: { connection: Connection }) {
  const { timeZone } = useSignedIn()
  return <span class="muted">Checked {agoOrAt(connection.checked_at, timeZone.value)}.</span>
}
