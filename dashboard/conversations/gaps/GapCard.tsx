/** One gap: the question, how often it was asked, what happened next, and what can be done about it. */
import { useSignal } from '@preact/signals'
import { Fragment } from 'preact'
import { useRef } from 'preact/hooks'
import { useSignedIn } from '../../app/use-app.ts'
import type { Gap } from '../../backend/rows.ts'
import { Badge } from '../../design/Badge.tsx'
import { Button, ButtonLink } from '../../design/Button.tsx'
import { plural, shortTime } from '../../design/format.ts'
import { AttachGap } from './AttachGap.tsx'
import type { Gaps } from './create-gaps.ts'
import { GapAskings } from './GapAskings.tsx'

export function GapCard({ gap, gaps }: { gap: Gap; gaps: Gaps }) {
  const { mayWrite } = useSignedIn()
  return (
    <li class="gap">
      <p class="gap-question">“{gap.question}”</p>
      <Times gap={gap} />
      {gap.is_answered && (
        <p class="gap-next">
          <Badge tone="good">Answered by now</Badge>
        </p>
      )}
      <GapAskings gap={gap} />
      {gap.entry_id && (
        <p class="gap-entry">
          <a href={`/entries/${gap.entry_id}`}>
            {gap.state === 'written' ? 'The entry that was written for it' : 'The entry that answers it'}
          </a>
        </p>
      )}
      {mayWrite &&
        (gap.state === 'open' ? <Choices gap={gap} gaps={gaps} /> : <WayBack gap={gap} gaps={gaps} />)}
    </li>
  )
}

function Times({ gap }: { gap: Gap }) {
  const { timeZone } = useSignedIn()
  const times = gap.unknown + gap.offered + gap.chosen
  const parts = [
    times < 3 ? `Asked ${times === 1 ? 'once' : 'twice'}` : `Asked ${times} times`,
    ...(gap.visitors > 1 ? [plural(gap.visitors, 'visitor', 'visitors')] : []),
    ...(gap.offered > 0
      ? [times === 1 ? 'something close was offered' : `${gap.offered} offered something close`]
      : []),
    ...(gap.chosen > 0 ? [`${gap.chosen} chose it`] : []),
    ...(times > 1 ? [`last ${shortTime(gap.last_at, timeZone.value)}`] : []),
  ]
  return (
    <p class="gap-times muted numbers">
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index > 0 && ' · '}
          <span>{part}</span>
        </Fragment>
      ))}
    </p>
  )
}

function Choices({ gap, gaps }: { gap: Gap; gaps: Gaps }) {
  const isAttaching = useSignal(false)
  const choices = useRef<HTMLDivElement>(null)
  const close = () => {
    isAttaching.value = false
    requestAnimationFrame(() => choices.current?.querySelector('button')?.focus())
  }
  if (isAttaching.value) {
    return <AttachGap gap={gap} onChoose={entry => gaps.attach(gap, entry)} onClose={close} />
  }
  return (
    <div class="gap-actions" ref={choices}>
      <ButtonLink
        size="small"
        href={`/entries/new?gap=${gap.id}&question=${encodeURIComponent(gap.question.slice(0, 300))}`}
      >
        Write an entry
      </ButtonLink>
      <Button
        size="small"
        onClick={() => {
          isAttaching.value = true
        }}
      >
        An entry says it
      </Button>
      <Button kind="plain" size="small" onClick={() => gaps.putAside(gap)}>
        Put aside
      </Button>
    </div>
  )
}

function WayBack({ gap, gaps }: { gap: Gap; gaps: Gaps }) {
  return (
    <div class="gap-actions">
      <Button kind="plain" size="small" icon="history" onClick={() => gaps.reopen(gap)}>
        Back to the unanswered
      </Button>
    </div>
  )
}
