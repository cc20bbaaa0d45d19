/** The lines of a connection, each a way into its settings. */
import { useSignedIn } from '../app/use-app.ts'
import { Badge } from '../design/Badge.tsx'
import { formatNumber } from '../design/format-number.ts'
import { Icon } from '../design/Icon.tsx'
import { agoOrAt } from './ago-or-at.ts'
import type { Line } from './fetch-channels.ts'
import { sayUnreadable } from './say-unreadable.ts'

type RowsProps = {
  lines: Line[]
  /** Their connection does not work. */
  isFailing: boolean
}

export function LineRows({ lines, isFailing }: RowsProps) {
  const { timeZone } = useSignedIn()
  return (
    <ul class="lines-list">
      {lines.map(({ id, name, number, isAnswering, isGone, failure, unreadable }) => (
        <li key={id}>
          <a class="line-row" href={`/channels/${id}`}>
            <span class="line-name">{name}</span>
            {number && <span class="line-number numbers">{formatNumber(number)}</span>}
            <LineBadge isGone={isGone} isFailing={isFailing} isAnswering={isAnswering} />
            <Icon name="forward" size={18} />
            {unreadable && <span class="line-failure">{sayUnreadable(unreadable, timeZone.value)}</span>}
            {failure && (
              <span class="line-failure">
                Last failure, {agoOrAt(failure.at, timeZone.value)}: {failure.sentence}
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}

type LineBadgeProps = Pick<Line, 'isGone' | 'isAnswering'> & { isFailing: boolean }

function LineBadge({ isGone, isFailing, isAnswering }: LineBadgeProps) {
  if (isGone) return <Badge tone="bad">Removed</Badge>
  if (isFailing) return <Badge tone="brass">Replies wait</Badge>
  return isAnswering ? <Badge tone="good">Assistant answers</Badge> : <Badge>People answer</Badge>
}
