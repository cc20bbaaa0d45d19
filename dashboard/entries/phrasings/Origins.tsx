/** Where each way to ask an entry came from; what was dismissed can be brought back. */
import type { ComponentChildren } from 'preact'
import { useSignedIn } from '../../app/use-app.ts'
import type { Phrasing } from '../../backend/rows.ts'
import { Button } from '../../design/Button.tsx'
import { count, shortTime } from '../../design/format.ts'
import type { EntryPhrasings } from './create-entry-phrasings.ts'
import { originWords } from './origin-words.ts'

export function Origins({ phrasings }: { phrasings: EntryPhrasings }) {
  const { mayWrite } = useSignedIn()
  const accepted = phrasings.accepted.value
  const dismissed = phrasings.dismissed.value
  return (
    <>
      {accepted.length > 0 && (
        <details class="origins">
          <summary>{summarize(accepted)}</summary>
          <ul>
            {accepted.map(phrasing => (
              <Origin key={phrasing.id} phrasing={phrasing} />
            ))}
          </ul>
        </details>
      )}
      {dismissed.length > 0 && (
        <details class="origins">
          <summary>{dismissed.length} dismissed</summary>
          <ul>
            {dismissed.map(phrasing => (
              <Origin key={phrasing.id} phrasing={phrasing}>
                {mayWrite && (
                  <Button kind="plain" size="small" onClick={() => phrasings.decide([phrasing], 'proposed')}>
                    Propose again
                  </Button>
                )}
              </Origin>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** "14 in use: 12 written by a member, 2 asked by a visitor". */
function summarize(phrasings: Phrasing[]): string {
  const origins = [...new Set(phrasings.map(({ origin }) => origin))]
  const counted = origins.map(origin => {
    const times = phrasings.filter(phrasing => phrasing.origin === origin).length
    return `${count(times)} ${originWords[origin].short}`
  })
  return `${count(phrasings.length)} in use: ${counted.join(', ')}`
}

type OriginProps = { phrasing: Phrasing; children?: ComponentChildren }

function Origin({ phrasing, children }: OriginProps) {
  const { timeZone } = useSignedIn()
  const { text, origin, conversation_id, decided_at, created_at } = phrasing
  return (
    <li>
      <span class="origin-text">{text}</span>
      <span class="muted">
        {originWords[origin].short}, {shortTime(decided_at ?? created_at, timeZone.value)}
        {conversation_id && (
          <>
            {' · '}
            <a href={`/conversations/${conversation_id}`}>see where</a>
          </>
        )}
      </span>
      {children}
    </li>
  )
}
