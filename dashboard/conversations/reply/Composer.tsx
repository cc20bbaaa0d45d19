/** Where a member writes to the visitor: Enter sends, Shift and Enter start a line. */
import type { RefObject, TargetedKeyboardEvent } from 'preact'
import { useId } from 'preact/hooks'
import type { Mode } from '../../../shared/message.ts'
import type { ChannelKind } from '../../backend/rows.ts'
import { Button } from '../../design/Button.tsx'
import type { Replies } from './create-replies.ts'
import { WritingHints } from './WritingHints.tsx'

type ComposerProps = {
  replies: Replies
  mode: Mode
  channel: ChannelKind
  /** Of whoever reads it, where somebody knows. */
  name: string | null
  /** Milliseconds left to write freely; `null` where no time limits it. */
  left: number | null
  input: RefObject<HTMLTextAreaElement | null>
}

/** Writing takes the word by itself, and says so where it does. */
const invitations: Record<Mode, (who: string) => string> = {
  assistant: () => 'Reply, and you take over',
  waiting: () => 'Reply, and you take over',
  member: who => `Write to ${who}`,
  closed: () => 'Write to reopen it',
}

export function Composer({ replies, mode, channel, name, left, input }: ComposerProps) {
  const id = useId()
  const who = name ?? (channel === 'widget' ? 'the visitor' : 'the customer')
  const draft = replies.draft.value
  const text = draft.trim()
  const isTooLong = text.length > replies.limit.value
  const submit = (event: Event) => {
    event.preventDefault()
    replies.sendDraft()
    input.current?.focus() // or a phone would put its keyboard away
  }
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    // While an input method composes (229 is Safari's way to say so), Enter belongs to it.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) submit(event)
  }
  return (
    <form class="composer" onSubmit={submit}>
      {/* The frame repeats the draft unseen: that is what makes the textarea grow. */}
      <div class="composer-frame" data-draft={draft}>
        <textarea
          ref={input}
          class="input"
          rows={1}
          aria-label={`Reply to ${who}`}
          aria-describedby={`${id}-hint`}
          aria-invalid={isTooLong}
          placeholder={invitations[mode](who)}
          enterkeyhint="send"
          dir="auto"
          value={draft}
          onInput={event => replies.write(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <Button kind="primary" type="submit" isDisabled={text === '' || isTooLong}>
        Send
      </Button>
      <p class="composer-hint" id={`${id}-hint`}>
        <WritingHints channel={channel} text={text} limit={replies.limit.value} left={left} />
      </p>
    </form>
  )
}
