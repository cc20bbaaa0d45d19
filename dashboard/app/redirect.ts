/** Where someone belongs who is somewhere they cannot be; `null` where they are right. */
import type { Entrance } from './create-door.ts'

const outsidePaths = ['/sign-in', '/sign-up', '/reset']

/** `query` may hold `to`, the path someone asked for before they were sent to sign in. */
export function redirect(entrance: Entrance, path: string, query: URLSearchParams): string | null {
  const { face } = entrance
  // these decide by themselves: one needs a session, and no company; the other neither
  if (path === '/new-password' || path === '/join') return null
  const isOutside = outsidePaths.includes(path)
  if (face === 'outside') {
    if (isOutside) return null
    return path === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(path)}`
  }
  if (face === 'new') return path === '/welcome' && query.has('step') ? null : '/welcome?step=company'
  if (entrance.face === 'inside') {
    if (isOutside || path === '/') return ownPath(query.get('to')) ?? '/conversations'
    // Whoever is under way has a step in the address; everybody else was welcomed before.
    const isUnderWay = query.has('step') && entrance.membership.mayManage
    if (path === '/welcome' && !isUnderWay) return '/conversations'
  }
  return null
}

/** Only a path of this site: `//elsewhere` would lead away from it. */
function ownPath(wanted: string | null): string | null {
  return wanted?.match(/^\/(?![/\\])/) ? wanted : null
}
