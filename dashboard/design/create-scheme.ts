/** Light or dark: as the system says, or as the person chose on this device. */
import { effect, type Signal, signal } from '@preact/signals'

export type SchemeChoice = 'auto' | 'light' | 'dark'
export type Scheme = Signal<SchemeChoice>

const storageKey = 'foyer.scheme'

export function createScheme(): Scheme {
  const stored = localStorage.getItem(storageKey)
  const scheme = signal<SchemeChoice>(stored === 'light' || stored === 'dark' ? stored : 'auto')
  effect(() => {
    if (scheme.value === 'auto') {
      localStorage.removeItem(storageKey)
      delete document.documentElement.dataset.theme
      return
    }
    localStorage.setItem(storageKey, scheme.value)
    document.documentElement.dataset.theme = scheme.value
  })
  return scheme
}
