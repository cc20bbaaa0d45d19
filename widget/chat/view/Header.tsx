/** Whom the visitor is talking to, the way to a person and the way out. */
import type { TargetedEvent } from 'preact'
import * as texts from '../../texts.ts'
import type { Chat } from '../model/chat.ts'
import { focusFirst } from './focus-first.ts'
import { Icon } from './Icon.tsx'

export function Header({ chat }: { chat: Chat }) {
  const { company, assistant } = chat.config
  const mode = chat.mode.value
  const askForPerson = (event: TargetedEvent<HTMLButtonElement>) => {
    focusFirst(event.currentTarget.closest('dialog')!) // the button goes, and would take the focus with it
    chat.askForPerson()
  }
  const status = {
    assistant: `${assistant.name} · ${texts.assistant}`,
    waiting: texts.waiting,
    member: texts.member,
    closed: texts.closed,
  }
  return (
    <header>
      <span class="avatar" aria-hidden="true">
        {[...company.name][0]}
      </span>
      <div>
        <h2>{company.name}</h2>
        <p>{status[mode]}</p>
      </div>
      {mode === 'assistant' && (
        <button type="button" class="person" onClick={askForPerson}>
          {texts.person}
        </button>
      )}
      <button type="button" class="close" aria-label={texts.close} onClick={chat.close}>
        <Icon name="close" />
      </button>
    </header>
  )
}
