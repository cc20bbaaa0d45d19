/** When the provider was last asked whether all is well. */
import { useSignedIn } from '../app/use-app.ts'
import type { Connection } from '../backend/rows.ts'
import { shortTime } from '../design/format.ts'

export function CheckedAt({ connection }: { connection: Connection }) {
  const { timeZone } = useSignedIn()
  const when = shortTime(connection.checked_at, timeZone.value)
  return <span class="muted">{/min$/.test(when) ? `Checked ${when} ago.` : `Checked ${when}.`}</span>
}
