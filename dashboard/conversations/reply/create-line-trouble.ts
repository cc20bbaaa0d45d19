/** Why nothing leaves on the line of a conversation, while its connection does not work. */
import type { SignedIn } from '../../app/use-app.ts'
import { createLoadable } from '../../backend/loadable.ts'
import { unwrap } from '../../backend/unwrap.ts'

const unknownTrouble = 'The provider refuses what we ask of it.'

/** Its state is ready with a sentence, or with `null` while all is well. */
export function createLineTrouble({ backend, wakes }: SignedIn, channelId: string) {
  const trouble = createLoadable(async (): Promise<string | null> => {
    const line = unwrap(
      await backend
        .from('lines')
        .select('connection:connections(state, error)')
        .eq('channel_id', channelId)
        .is('released_at', null)
        .maybeSingle(),
    )
    return line?.connection?.state === 'failing' ? (line.connection.error ?? unknownTrouble) : null
  })
  const stopListening = wakes.listen({ connection: trouble.reload, refresh: trouble.reload })
  trouble.reload()
  return { state: trouble.state, close: stopListening }
}
