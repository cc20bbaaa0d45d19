/** Whether the window matches a media query, now and whenever that changes. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

export function useMedia(query: string): boolean {
  const matches = useSignal(matchMedia(query).matches)
  useEffect(() => {
    const media = matchMedia(query)
    const follow = () => {
      matches.value = media.matches
    }
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [query, matches])
  return matches.value
}
