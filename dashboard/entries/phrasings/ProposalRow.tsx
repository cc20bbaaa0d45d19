/** One proposed way to ask: its words, where they come from, and the two clicks. */
import { useSignedIn } from '../../app/use-app.ts'
import type { Phrasing, PhrasingState } from '../../backend/rows.ts'
import { Button } from '../../design/Button.tsx'
import { shortTime } from '../../design/format.ts'
import { sayOrigin } from './origin-words.ts'

type ProposalRowProps = { phrasing: Phrasing; onDecide: (state: PhrasingState) => void }

export function ProposalRow({ phrasing, onDecide }: ProposalRowProps) {
  const { mayWrite } = useSignedIn()
  return (
    <li class="proposal">
      <div class="proposal-words">
        <p>{phrasing.text}</p>
        <Origin phrasing={phrasing} />
      </div>
      {mayWrite && (
        <div class="proposal-choice">
          <Button size="small" icon="check" onClick={() => onDecide('accepted')}>
            Accept<span class="unseen"> “{phrasing.text}”</span>
          </Button>
          <Button kind="plain" size="small" onClick={() => onDecide('dismissed')}>
            Dismiss<span class="unseen"> “{phrasing.text}”</span>
          </Button>
        </div>
      )}
    </li>
  )
}

function Origin({ phrasing }: { phrasing: Phrasing }) {
  const { conversation_id, created_at } = phrasing
  const { timeZone } = useSignedIn()
  return (
    <p class="proposal-origin muted">
      {sayOrigin(phrasing)} · {shortTime(created_at, timeZone.value)}
      {conversation_id && (
        <span>
          {' · '}
          <a href={`/conversations/${conversation_id}`}>see where</a>
        </span>
      )}
    </p>
  )
}
