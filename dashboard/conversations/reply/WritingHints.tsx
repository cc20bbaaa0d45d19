/** Under the field: how much there is to write, and until when. */
import type { ChannelKind } from '../../backend/rows.ts'
import { Icon } from '../../design/Icon.tsx'
import { smsLength } from './sms-length.ts'
import { timeLeft } from './time-left.ts'

type HintsProps = {
  channel: ChannelKind
  text: string
  limit: number
  /** Milliseconds left to write freely; `null` where no time limits it. */
  left: number | null
}

export function WritingHints({ channel, text, limit, left }: HintsProps) {
  const isTooLong = text.length > limit
  const sms = channel === 'sms' && text ? smsLength(text) : null
  return (
    <>
      {left === null ? (
        <span class="composer-keys">Enter sends, Shift + Enter starts a new line.</span>
      ) : (
        <span class="composer-window">
          <Icon name="clock" size={15} /> You can write freely for another {timeLeft(left)}.
        </span>
      )}
      {sms && (
        <span class="composer-count numbers">
          {sms.parts} {sms.why}
        </span>
      )}
      {text.length > limit * 0.8 && (
        <span class="composer-count numbers" data-too-long={isTooLong || undefined}>
          {text.length} of {limit}
        </span>
      )}
    </>
  )
}
