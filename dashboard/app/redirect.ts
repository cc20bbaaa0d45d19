/** Where someone belongs who is somewhere they cannot be; `null` where they are right. */
import type { Entrance } from './create-door.ts'

const outsidePaths = ['/sign-in', '/sign-up', '/reset']

/** `wanted` is the path someone asked for before they were sent to sign in. */
export function redirect(face: Entrance['face'], path: string, wanted: string | null): string | null {
  if (path === '/new-password') return null // decides by itself: it needs a session, and no company
  const isOutside = outsidePaths.includes(path)
  if (face === 'outside') {
    if (isOutside) return null
    return path === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(path)}`
  }
  if (face === 'new') return path === '/welcome' ? null : '/welcome'
  if (face === 'inside' && (isOutside || path === '/')) return ownPath(wanted) ?? '/conversations'
  return null
}

/** Only a path of this site: `//elsewhere` would lead away from it. */
function ownPath(wanted: string | null): string | null {
  return wanted?.match(/^\/(?![/\\])/) ? wanted : null
}
