/** The lines of a connection, each a way into its settings. */
import { useSignedIn } from '../app/use-app.ts'
import { Badge } from '../design/Badge.tsx'
import { shortTime } from '../design/format.ts'
import { formatNumber } from '../design/format-number.ts'
import { Icon } from '../design/Icon.tsx'
import type { Line } from './fetch-channels.ts'
import { sayUnreadable } from './say-unreadable.ts'

export function LineRows({ lines }: { lines: Line[] }) {
  const { timeZone } = useSignedIn()
  return (
    <ul class="lines-list">
      {lines.map(({ id, name, number, isAnswering, isGone, failure, unreadable }) => (
        <li key={id}>
          <a class="line-row" href={`/channels/${id}`}>
            <span class="line-name">{name}</span>
            {number && <span class="line-number numbers">{formatNumber(number)}</span>}
            {isGone ? (
              <Badge tone="bad">Removed</Badge>
            ) : (
              <Badge tone={isAnswering ? 'good' : 'plain'}>
                {isAnswering ? 'Assistant answers' : 'People answer'}
              </Badge>
            )}
            <Icon name="forward" size={18} />
            {unreadable && <span class="line-failure">{sayUnreadable(unreadable, timeZone.value)}</span>}
            {failure && (
              <span class="line-failure">
                Last failure, {shortTime(failure.at, timeZone.value)}: {failure.sentence}
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}
