/** When something was, inside a sentence: "3 min ago", "just now", "14:05", "Mon 14:05". */
import { shortTime } from '../design/format.ts'

export function agoOrAt(iso: string, timeZone: string): string {
  const when = shortTime(iso, timeZone)
  return /min$/.test(when) ? `${when} ago` : when
}
