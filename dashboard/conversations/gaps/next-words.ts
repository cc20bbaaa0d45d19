/** What happened next to a visitor, in words; and what happened to several, in a line. */
import type { Asking, Next } from '../../backend/rows.ts'
import type { Tone } from '../../design/Badge.tsx'
import { count } from '../../design/format.ts'

/** `short` stands after a number. */
export const nextWords: Record<Next, { says: string; short: string; tone: Tone }> = {
  chosen: { says: 'Chose a question that was offered', short: 'chose an offer', tone: 'good' },
  answered: { says: 'Asked again and was answered', short: 'asked again, answered', tone: 'good' },
  member: { says: 'A member wrote to them', short: 'heard from a member', tone: 'good' },
  waiting: { says: 'Is waiting for a person', short: 'waiting', tone: 'brass' },
  person: { says: 'Waited for a person; nobody wrote', short: 'waited in vain', tone: 'bad' },
  went_on: { says: 'Went on to something else', short: 'went on', tone: 'plain' },
  here: { says: 'Wrote a moment ago', short: 'wrote within half an hour', tone: 'brass' },
  left: { says: 'Left without an answer', short: 'left without an answer', tone: 'plain' },
}

/** What happened to one; of whoever wrote lately, when that was. */
export function sayNext({ next, wrote_at }: Pick<Asking, 'next' | 'wrote_at'>, now = Date.now()): string {
  const minutes = Math.floor((now - Date.parse(wrote_at)) / 60_000)
  return next === 'here' && minutes >= 1 ? `Wrote ${minutes} min ago` : nextWords[next].says
}

/** "2 left without an answer · 1 waiting", those who need somebody first. */
export function summarizeNext(askings: Pick<Asking, 'next'>[]): string {
  const order: Next[] = ['waiting', 'here', 'person', 'left', 'went_on', 'member', 'answered', 'chosen']
  return order
    .map(next => ({ next, times: askings.filter(asking => asking.next === next).length }))
    .filter(({ times }) => times > 0)
    .map(({ next, times }) => `${count(times)} ${nextWords[next].short}`)
    .join(' · ')
}
