/** Turns a company's theme into the rules that launcher and chat are drawn with. */
import type { Theme } from '../../shared/theme.ts'
import { textOn } from './text-on.ts'

const corners = { round: 20, soft: 12, square: 3 }

/** Assumes a theme that the door has checked: the values go into the rules as they are. */
export function themeRules(theme: Theme): string {
  const { accent, scheme, side } = theme
  const colors = `--accent:${accent};--on-accent:${textOn(accent)};--corner:${corners[theme.corners]}px`
  const colorScheme = scheme === 'auto' ? 'light dark' : scheme
  return `section{${colors};color-scheme:${colorScheme}}section .launcher,section .panel{${side}:20px;transform-origin:bottom ${side}}`
}
