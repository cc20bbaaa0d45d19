/** Where the visitor writes. */
import type { TargetedEvent, TargetedKeyboardEvent } from 'preact'
import * as texts from '../../texts.ts'
import type { Chat } from '../model/chat.ts'
import { textLimit } from '../model/text-limit.ts'
import { Icon } from './Icon.tsx'

/** The counter appears for the last characters only. */
const countFrom = textLimit - 200

export function Composer({ chat }: { chat: Chat }) {
  const draft = chat.draft.value
  const isTooLong = draft.length > textLimit
  const submit = (event: Event) => {
    event.preventDefault()
    chat.send(draft)
  }
  const onInput = ({ currentTarget }: TargetedEvent<HTMLTextAreaElement>) => {
    chat.draft.value = currentTarget.value
  }
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    // While an input method composes (229 is Safari's way to say so), Enter belongs to it.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) submit(event)
  }
  return (
    <>
      {draft.length > countFrom && (
        <output class={isTooLong ? 'problem' : ''}>
          {draft.length} / {textLimit}
        </output>
      )}
      <form onSubmit={submit}>
        {/* The label repeats the draft in its ::after: that is what makes the textarea grow. */}
        <label data-draft={draft}>
          <textarea
            rows={1}
            aria-label={texts.write}
            aria-invalid={isTooLong}
            placeholder={texts.write}
            enterkeyhint="send"
            dir="auto"
            value={draft}
            onInput={onInput}
            onKeyDown={onKeyDown}
          />
        </label>
        <button type="submit" class="send" aria-label={texts.send} aria-disabled={!draft.trim() || isTooLong}>
          <Icon name="send" />
        </button>
      </form>
    </>
  )
}
