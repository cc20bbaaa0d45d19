/** How a connection is, in a word. */
import type { Connection } from '../backend/rows.ts'
import { Badge, type Tone } from '../design/Badge.tsx'

export function ConnectionBadge({ connection }: { connection: Connection | null }) {
  const [tone, words] = wordsOf(connection)
  return <Badge tone={tone}>{words}</Badge>
}

function wordsOf(connection: Connection | null): [Tone, string] {
  if (!connection || connection.state === 'disconnected') return ['plain', 'Not connected']
  if (connection.state === 'waiting') return ['brass', 'Waiting for you']
  if (connection.state === 'failing') return ['bad', 'Does not work']
  return connection.error ? ['brass', 'Needs a look'] : ['good', 'Connected']
}
