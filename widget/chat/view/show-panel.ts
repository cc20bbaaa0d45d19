/** Opens or closes the panel, and puts the focus where the visitor expects it. */
import { focusFirst } from './focus-first.ts'

/** Below this, in CSS pixels of the shorter side, the panel fills the screen (see chat.css). */
const phone = 480

export function isPhone(): boolean {
  return Math.min(innerWidth, innerHeight) <= phone
}

/** On a phone the panel is modal, because the page behind it cannot be seen. */
export function showPanel(panel: HTMLDialogElement, launcher: HTMLElement, isOpen: boolean): void {
  launcher.ariaExpanded = `${isOpen}`
  if (isOpen === panel.open) return
  if (isOpen) {
    if (isPhone()) panel.showModal()
    else panel.open = true
    focusFirst(panel)
    return
  }
  const { activeElement } = panel.getRootNode() as ShadowRoot
  panel.close()
  if (panel.contains(activeElement)) launcher.focus()
}
