/** The panel: a dialog that floats above the page, or fills a phone. */
import * as texts from '../../texts.ts'
import type { Chat } from '../model/chat.ts'
import { Composer } from './Composer.tsx'
import { Header } from './Header.tsx'
import { Icon } from './Icon.tsx'
import type { Scroll } from './scroll.ts'
import { Thread } from './Thread.tsx'

export function Panel({ chat, scroll }: { chat: Chat; scroll: Scroll }) {
  // The page's own keyboard shortcuts must not fire while somebody writes.
  const keepKeys = (event: KeyboardEvent) => event.stopPropagation()
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    chat.close()
  }
  return (
    <dialog
      class="panel"
      aria-label={texts.chatWith + chat.config.company.name}
      onClose={chat.close}
      onKeyDown={onKeyDown}
      onKeyUp={keepKeys}
      onKeyPress={keepKeys}
    >
      <Header chat={chat} />
      <div
        class="log"
        role="log"
        aria-label={texts.messages}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        tabIndex={0}
        ref={scroll.ref}
        onScroll={scroll.onScroll}
      >
        <Thread chat={chat} />
      </div>
      {scroll.hasNew.value && (
        <button type="button" class="new" onClick={scroll.toEnd}>
          {texts.newMessage}
          <Icon name="down" />
        </button>
      )}
      <Composer chat={chat} />
      {/* Only while it is true: once a person has the word, the header says so; until then the assistant goes on. */}
      {(chat.mode.value === 'assistant' || chat.mode.value === 'waiting') && (
        <small class="disclosure">{chat.config.assistant.disclosure}</small>
      )}
    </dialog>
  )
}
