/** The time, moving on by itself. */
import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/** Milliseconds since 1970, a few seconds exact. */
export function useNow(): ReadonlySignal<number> {
  const now = useSignal(Date.now())
  useEffect(() => {
    const timer = setInterval(() => {
      now.value = Date.now()
    }, 5_000)
    return () => clearInterval(timer)
  }, [now])
  return now
}
