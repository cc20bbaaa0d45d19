/** What can be set about a widget, and what is wrong with it. */
import * as z from 'zod/mini'
import { defaultTheme, Theme } from '../../shared/theme.ts'
import type { Widget } from '../backend/rows.ts'
import { toOrigins } from './origins.ts'

export type WidgetForm = {
  theme: Theme
  assistantName: string
  greeting: string
  starters: string[]
  origins: string[]
}

export type WidgetErrors = {
  accent?: string
  assistantName?: string
  greeting?: string
  starters?: string
  origins?: { problem: string; at: number }
}

export const mostStarters = 3

export function formOf(widget: Widget): WidgetForm {
  return {
    theme: { ...defaultTheme, ...widget.theme },
    assistantName: widget.assistant_name,
    greeting: widget.greeting,
    starters: widget.starters,
    origins: widget.allowed_origins,
  }
}

/** The limits are those of the table. */
export function findWidgetErrors({
  theme,
  assistantName,
  greeting,
  starters,
  origins,
}: WidgetForm): WidgetErrors {
  const errors: WidgetErrors = {}
  const accent = z.safeParse(Theme.shape.accent, theme.accent)
  if (!accent.success) errors.accent = 'Use a colour like #1f5c4a.'
  if (!assistantName.trim()) errors.assistantName = 'Give your assistant a name.'
  if (assistantName.trim().length > 60) errors.assistantName = 'At most 60 characters.'
  if (!greeting.trim()) errors.greeting = 'Write what visitors read first.'
  if (greeting.trim().length > 400) errors.greeting = 'At most 400 characters.'
  if (starters.join('').length > 400) errors.starters = 'Together at most 400 characters.'
  const checked = toOrigins(origins)
  if ('problem' in checked) errors.origins = checked
  return errors
}

/** What is stored: without edges and empty lines, origins in their one spelling unless one is at fault. */
export function toRow(form: WidgetForm) {
  const checked = toOrigins(form.origins)
  return {
    theme: form.theme,
    assistant_name: form.assistantName.trim(),
    greeting: form.greeting.trim(),
    starters: filled(form.starters).slice(0, mostStarters),
    allowed_origins: 'origins' in checked ? checked.origins : filled(form.origins),
  }
}

function filled(lines: string[]): string[] {
  return lines.map(line => line.trim()).filter(Boolean)
}
