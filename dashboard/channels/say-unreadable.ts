/** What the owner reads of messages that arrived and that Foyer could not read. */
import { fullTime, plural } from '../design/format.ts'
import type { Unreadable } from './fetch-channels.ts'

/** Of one company no more than these are kept (supabase/migrations). */
const mostKept = 200

export function sayUnreadable({ messages, lastAt }: Unreadable, timeZone: string): string {
  const howMany =
    messages < mostKept ? plural(messages, 'message', 'messages') : `${mostKept} messages or more`
  const last = `${messages === 1 ? 'It' : 'The last one'} came ${fullTime(lastAt, timeZone)}`
  return `${howMany} could not be read. ${last}, in a form Foyer does not know, and is kept for two weeks.`
}
