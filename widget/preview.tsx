/** Draws the widget inside an element, from a configuration alone: no network, no storage, nothing is sent. */
import { effect } from '@preact/signals'
import { render } from 'preact'
import type { WidgetConfig } from '../shared/widget-door.ts'
import css from './chat/view/chat.css?inline'
import { Panel } from './chat/view/Panel.tsx'
import { createScroll } from './chat/view/scroll.ts'
import { drawLauncher } from './loader/draw-launcher.ts'
import { styleSheet } from './loader/style-sheet.ts'
import { themeRules } from './loader/theme-rules.ts'
import { createSampleChat } from './preview/create-sample-chat.ts'

export type Preview = { update: (config: WidgetConfig) => void; destroy: () => void }

/** Fills `element`, which must have a height; below 480 CSS pixels of width it is drawn as on a phone. */
export function mountPreview(element: HTMLElement, config: WidgetConfig): Preview {
  const { host, root, launcher } = drawLauncher(config)
  host.setAttribute('contained', '')
  root.adoptedStyleSheets.push(styleSheet(css))
  const theme = root.adoptedStyleSheets[1]!
  const container = launcher.parentNode!.appendChild(document.createElement('div'))
  const sample = createSampleChat(config)
  const scroll = createScroll(sample.chat)
  const stop = effect(() => {
    render(<Panel chat={{ ...sample.chat, config: sample.config.value }} scroll={scroll} />, container)
  })
  const panel = container.firstChild as HTMLDialogElement
  panel.open = true
  launcher.ariaExpanded = 'true'
  element.append(host)

  return {
    update(next) {
      theme.replaceSync(themeRules(next.theme))
      sample.config.value = next
    },
    destroy() {
      stop()
      host.remove()
    },
  }
}
