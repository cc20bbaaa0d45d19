/** Draws the launcher in a shadow root of its own, so that neither page nor widget can restyle the other. */
import type { WidgetConfig } from '../../shared/widget-door.ts'
import * as texts from '../texts.ts'
import css from './launcher.css?inline'
import { styleSheet } from './style-sheet.ts'
import { themeRules } from './theme-rules.ts'

// A speech bubble with an open door in it.
const icon =
  'M9 4h14a6 6 0 0 1 6 6v9a6 6 0 0 1-6 6h-5l-5.4 4.2a1 1 0 0 1-1.6-.8V25H9a6 6 0 0 1-6-6v-9a6 6 0 0 1 6-6Zm2 16.5h10v-6a5 5 0 0 0-10 0Z'

export type Drawn = { host: HTMLElement; root: ShadowRoot; launcher: HTMLButtonElement }

/** The root is open on purpose: the page's own accessibility checks should see inside. */
export function drawLauncher({ company, theme }: WidgetConfig): Drawn {
  const host = document.createElement('foyer-widget')
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [styleSheet(css), styleSheet(themeRules(theme))]

  const landmark = root.appendChild(document.createElement('section'))
  const launcher = landmark.appendChild(document.createElement('button'))
  landmark.ariaLabel = launcher.ariaLabel = texts.chatWith + company.name
  launcher.ariaExpanded = 'false'
  launcher.className = 'launcher'

  const svg = launcher.appendChild(vector('svg'))
  svg.setAttribute('viewBox', '0 0 32 32')
  svg.appendChild(vector('path')).setAttribute('d', icon)
  return { host, root, launcher }
}

function vector(name: string): Element {
  return document.createElementNS('http://www.w3.org/2000/svg', name)
}
