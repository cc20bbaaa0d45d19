/** Whether there is no room for columns; the width is that of board.css. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

export const narrow = '(width < 900px)'

export function useIsNarrow(): boolean {
  const isNarrow = useSignal(matchMedia(narrow).matches)
  useEffect(() => {
    const media = matchMedia(narrow)
    const follow = () => {
      isNarrow.value = media.matches
    }
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [isNarrow])
  return isNarrow.value
}
