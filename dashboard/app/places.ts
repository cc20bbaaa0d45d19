/** Where you can go. A phone's bar has room for four; the others are found with the account. */
import type { IconName } from '../design/Icon.tsx'

export type NavPlace = { path: string; name: string; icon: IconName; isOnPhone: boolean }

export const navPlaces: NavPlace[] = [
  { path: '/conversations', name: 'Conversations', icon: 'conversations', isOnPhone: true },
  { path: '/leads', name: 'Leads', icon: 'leads', isOnPhone: true },
  { path: '/appointments', name: 'Appointments', icon: 'calendar', isOnPhone: true },
  { path: '/entries', name: 'Entries', icon: 'entries', isOnPhone: true },
  { path: '/widget', name: 'Widget', icon: 'widget', isOnPhone: false },
  { path: '/channels', name: 'Channels', icon: 'channels', isOnPhone: false },
  { path: '/company', name: 'Company', icon: 'company', isOnPhone: false },
  { path: '/analytics', name: 'Analytics', icon: 'analytics', isOnPhone: false },
]

export function isAt(place: NavPlace, path: string): boolean {
  return path === place.path || path.startsWith(`${place.path}/`)
}
