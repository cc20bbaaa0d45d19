/** Who asked a question nobody could answer, in which words, and what happened next to them. */
import { useSignedIn } from '../../app/use-app.ts'
import type { Asking, Gap } from '../../backend/rows.ts'
import { Badge } from '../../design/Badge.tsx'
import { plural, shortTime } from '../../design/format.ts'
import { nextWords, sayNext, summarizeNext } from './next-words.ts'

export function GapAskings({ gap }: { gap: Gap }) {
  const [only, ...others] = gap.askings
  if (!only) return null
  if (others.length === 0) return <WhatNext asking={only} />
  const more = gap.unknown + gap.offered + gap.chosen - gap.askings.length
  return (
    <details class="gap-askings">
      <summary>{summarizeNext(gap.askings)}</summary>
      <ul>
        {gap.askings.map(asking => (
          <li key={asking.id}>
            <p>“{asking.question}”</p>
            <WhatNext asking={asking} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="muted">And {plural(more, 'earlier one', 'earlier ones')}.</p>}
    </details>
  )
}

function WhatNext({ asking }: { asking: Asking }) {
  const { timeZone } = useSignedIn()
  const { tone } = nextWords[asking.next]
  return (
    <p class="gap-next">
      <Badge tone={tone}>{sayNext(asking)}</Badge>
      <a href={`/conversations/${asking.conversation_id}`}>
        {shortTime(asking.at, timeZone.value)}, see where
      </a>
    </p>
  )
}
