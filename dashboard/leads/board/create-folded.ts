/** Which places of the board are folded to their number, as chosen on this device. */
import { signal } from '@preact/signals'
import { isPlace, type Place } from '../states.ts'

const storageKey = 'foyer.leads.folded'
/** Nobody has to be called there yet, or ever. */
const atFirst: Place[] = ['engaged', 'new', 'cold']

export function createFolded() {
  const stored = localStorage.getItem(storageKey)
  const places = signal<ReadonlySet<Place>>(
    new Set(stored === null ? atFirst : stored.split(' ').filter(isPlace)),
  )
  return {
    places,
    toggle(place: Place) {
      const next = new Set(places.peek())
      if (!next.delete(place)) next.add(place)
      places.value = next
      localStorage.setItem(storageKey, [...next].join(' '))
    },
  }
}
