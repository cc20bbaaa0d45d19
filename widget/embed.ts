/** What the loader hands to the chat; all that the two files know of one another. */
import type { WidgetConfig } from '../shared/widget-door.ts'

export type Embed = {
  config: WidgetConfig
  /** The visitor's door of this widget, without a trailing slash. */
  api: string
  key: string
  /** UUID of the visit. */
  visit: string
  root: ShadowRoot
  launcher: HTMLButtonElement
  makeId: () => string
  /** Tells the door that the visitor has opened the chat. */
  engage: () => void
}

export type ChatControls = { open: () => void; close: () => void; toggle: () => void }

export type ChatBundle = { mountChat: (embed: Embed) => ChatControls }
