/** Something that is fetched: loading, failed or ready, and able to fetch itself again. */
import { type ReadonlySignal, signal } from '@preact/signals'
import { sentenceOf } from './unwrap.ts'

export type Loading<T> =
  | { face: 'loading' }
  | { face: 'failed'; sentence: string }
  | { face: 'ready'; value: T; isStale: boolean }

export type Loadable<T> = {
  state: ReadonlySignal<Loading<T>>
  /** Fetches; keeps showing the last value meanwhile, and marks it stale when fetching fails. */
  reload(): Promise<void>
  /** Back to the loading face first, for when what is asked for has changed. */
  restart(): Promise<void>
  /** Changes the value in place; does nothing while there is none. */
  change(next: (value: T) => T): void
}

/** `fetchValue` may show what it has so far: it is shown while there is nothing else to show. */
export function createLoadable<T>(fetchValue: (showEarly: (part: T) => void) => Promise<T>): Loadable<T> {
  const state = signal<Loading<T>>({ face: 'loading' })
  let newest = 0
  const ready = (value: T) => {
    state.value = { face: 'ready', value, isStale: false }
  }

  async function reload() {
    newest += 1
    const mine = newest
    const showEarly = (part: T) => {
      if (mine === newest && state.value.face !== 'ready') ready(part)
    }
    try {
      const value = await fetchValue(showEarly)
      if (mine === newest) ready(value)
    } catch (error) {
      if (mine !== newest) return // a later fetch is under way and decides
      const last = state.value
      state.value =
        last.face === 'ready' ? { ...last, isStale: true } : { face: 'failed', sentence: sentenceOf(error) }
    }
  }

  return {
    state,
    reload,
    restart() {
      state.value = { face: 'loading' }
      return reload()
    },
    change(next) {
      const last = state.value
      if (last.face === 'ready') state.value = { ...last, value: next(last.value) }
    },
  }
}
