/** Says when somebody is likely to answer, in the visitor's own zone and language. Pure. */
import type { BusinessHours } from '../../../shared/hours/business-hours.ts'
import { findOpening, isOpen } from '../../../shared/hours/find-opening.ts'
import { likelyAnswer } from '../../../shared/hours/likely-answer.ts'
import { localeOf } from '../../../shared/hours/locale-of.ts'
import { isZone, openZone } from '../../../shared/hours/open-zone.ts'
import { readZone } from '../../../shared/hours/read-zone.ts'
import type { HandOffBrief } from '../../_platform/hand-off-brief.ts'
import { handOffWordsFor } from './hand-off-words.ts'

type Place = Pick<
  HandOffBrief,
  'language' | 'zone' | 'hours' | 'holidays' | 'visitor_zone' | 'is_anyone_free'
>

/** `isLater`: they are not there now, and it is known when they are. */
export type When = { sentence: string; isLater: boolean }

/** Where nobody has said when they are there, or nobody is signed on while they are, no time is named. */
export function tellWhen(place: Place, at: Date): When {
  const words = handOffWordsFor(place.language)
  const hours = hoursOf(place)
  const zone = zoneOf(place)
  const answer = hours && likelyAnswer(hours, at, zone)
  if (!answer || answer.kind === 'unknown') return { sentence: words.unknown, isLater: false }
  if (answer.kind === 'now')
    return { sentence: place.is_anyone_free ? words.now : words.unknown, isLater: false }

  const time = answer.time! + zoneNote(place, answer.at!)
  if (answer.kind === 'today') return { sentence: words.today(time), isLater: true }
  if (answer.days === 1) return { sentence: words.tomorrow(time), isLater: true }
  return { sentence: words.on(writeDay(answer.day!, localeOf(place.language, zone)), time), isLater: true }
}

/** Nobody came in time: said while they are there, or where it is not known whether they are. */
export function tellHonestly(place: Place, at: Date): string {
  const words = handOffWordsFor(place.language)
  const hours = hoursOf(place)
  if (!hours || !isOpen(hours, at)) return `${words.honest} ${tellWhen(place, at).sentence}`
  const { to } = findOpening(hours, at)!
  if (to - at.getTime() > 86_400_000) return words.honest // always there
  const { minute } = openZone(zoneOf(place)).clockAt(to)
  const time = new Date(minute * 60_000).toISOString().slice(11, 16)
  return `${words.honest} ${words.until(time + zoneNote(place, new Date(to)))}`
}

/** Null where nobody has said. */
export function hoursOf({ zone, hours, holidays }: Place): BusinessHours | null {
  return hours && { zone: readZone(zone), week: hours, holidays }
}

function zoneOf({ visitor_zone, zone }: Place): string {
  return visitor_zone && isZone(visitor_zone) ? visitor_zone : readZone(zone)
}

/** Whoever may be elsewhere is told whose clock it is. */
function zoneNote({ visitor_zone, zone }: Place, at: Date): string {
  if (visitor_zone && isZone(visitor_zone)) return ''
  const style = { timeZone: readZone(zone), timeZoneName: 'short' } as const
  const parts = new Intl.DateTimeFormat('en-GB', style).formatToParts(at)
  return ` (${parts.find(({ type }) => type === 'timeZoneName')!.value})`
}

function writeDay(day: string, locale: string): string {
  const style = { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' } as const
  return new Intl.DateTimeFormat(locale, style).format(Date.parse(day))
}
