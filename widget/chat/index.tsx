/** The chat bundle: puts the panel beside the launcher and ties the two together. */
import { effect } from '@preact/signals'
import { render } from 'preact'
import type { ChatControls, Embed } from '../embed.ts'
import { readSession } from '../loader/read-session.ts'
import { styleSheet } from '../loader/style-sheet.ts'
import * as texts from '../texts.ts'
import { openDoor } from './door/open-door.ts'
import { createChat } from './model/chat.ts'
import { keepSession } from './model/keep-session.ts'
import { createMemory } from './model/memory.ts'
import css from './view/chat.css?inline'
import { fitKeyboard } from './view/fit-keyboard.ts'
import { Panel } from './view/Panel.tsx'
import { createScroll } from './view/scroll.ts'
import { isPhone, showPanel } from './view/show-panel.ts'

export function mountChat({ config, api, key, visit, root, launcher, makeId, engage }: Embed): ChatControls {
  root.adoptedStyleSheets.push(styleSheet(css))
  fitKeyboard(root)

  const wasOpen = readSession(key)?.isOpen && !isPhone()
  let isEngaged = false
  const onOpen = (isOpen: boolean) => {
    if (isOpen && !isEngaged) engage()
    isEngaged = true
    keepSession(key, { visit, isOpen })
  }
  const chat = createChat({
    config,
    door: openDoor(api),
    memory: createMemory(key),
    key,
    visit,
    makeId,
    onOpen,
  })

  const container = launcher.parentNode!.appendChild(document.createElement('div'))
  const scroll = createScroll(chat)
  // All signals are read while this renders, so this one effect keeps the whole panel up to date.
  effect(() => render(<Panel chat={chat} scroll={scroll} />, container))
  const panel = container.firstChild as HTMLDialogElement
  const badge = launcher.appendChild(document.createElement('span'))
  if (wasOpen) {
    panel.open = true // and nothing takes the focus: nobody has asked just now
    chat.open()
  }
  effect(() => showPanel(panel, launcher, chat.isOpen.value))
  effect(() => {
    const count = chat.unread.value
    badge.textContent = count ? `${count}` : ''
    launcher.ariaLabel = texts.chatWith + config.company.name + (count ? texts.unread(count) : '')
  })
  return { ...chat, toggle: () => (chat.isOpen.peek() ? chat.close() : chat.open()) }
}
