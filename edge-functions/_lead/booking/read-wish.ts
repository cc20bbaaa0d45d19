/** Reads the days and times somebody asks for: "Tuesday after 4", "next week", "mornings". By their own clock. */
import type { TimeWish } from '../../_platform/booking-brief.ts'
import { type Day, readClock, weekdayOf, writeDay } from '../extract/time/calendar.ts'
import { type Moments, readMoments } from '../extract/time/read-moments.ts'
import { fold } from '../extract/words/fold.ts'
import { lexiconsFor } from '../extract/words/lexicons.ts'
import { type PartFound, readParts } from './read-parts.ts'

type Reading = { text: string; now: string; language: string; country: string; isTimeAsked: boolean }

/** Nobody books further ahead than this many days at once. */
const longest = 62
/** Before a day that something is moved to, or that ends a range. */
const to = /\b(?:to|auf|au|al|a|para|naar|op)(?: (?:the|den|le|el|il|de))? ?$/
/** Before a time that something is moved to. */
const toTime = /(?<!\bup )\b(?:to|auf|a|para|pra|naar|op)(?: (?:the|las?|as|les|den|de))? ?$/
const later = /\b(?:after|nach|apres|despues|depois|dopo|past)\b[^\d]{0,8}$/

/** `now`: the visitor's wall clock, 'YYYY-MM-DDTHH:MM'. Empty when nothing is said of time. */
export function readWish({ text, now, language, country, isTimeAsked }: Reading): TimeWish {
  const folded = fold(text)
  const lexicons = lexiconsFor(folded, language)
  const moments = readMoments(folded, lexicons, { now, country, isTimeAsked })
  const times = wishedTimes(moments, folded)
  const heard = readParts(folded, lexicons)
  // "manana" is the morning in "por la manana", and tomorrow elsewhere; "morgen" never is the morning where it is tomorrow
  const days = moments.days.filter(day => day.kind !== 'tomorrow' || !heard.some(part => isWithin(day, part)))
  const parts = heard.filter(
    part => !days.some(day => day.kind === 'tomorrow' && !isWithin(day, part) && meets(day, part)),
  )
  return {
    ...wishedDays({ ...moments, days }, folded, readClock(now).today),
    ...times,
    ...(!times.after &&
      !times.before &&
      parts.length > 0 && { parts: [...new Set(parts.map(({ part }) => part))] }),
  }
}

function isWithin(day: { start: number; end: number }, part: PartFound): boolean {
  return part.start <= day.start && day.end <= part.end && part.end - part.start > day.end - day.start
}

function meets(day: { start: number; end: number }, part: PartFound): boolean {
  return part.start < day.end && day.start < part.end
}

function wishedDays({ days, spans }: Moments, folded: string, today: Day): TimeWish {
  const [span] = spans.filter(({ kind, to: end }) => kind !== 'asap' && end >= today)
  if (days.length === 0 && span) return { days: listDays(Math.max(span.from, today), span.to) }
  const coming = days.filter(({ day, kind }) => day >= today && kind !== 'agoUnits')
  if (coming.length === 0) return {}
  const weekdays = coming.flatMap(({ kind, weekday }) =>
    kind === 'weekday' && weekday !== undefined ? [(weekday + 1) % 7] : [],
  )
  const wished = coming.flatMap(({ day, from, role, rough, kind, weekday, start }, index) => {
    const before = folded.slice(0, start)
    const first = coming[index - 1]?.day
    if (role === 'until' && to.test(before))
      return first !== undefined && first < day ? listDays(first, day) : [writeDay(day)]
    if (role === 'until') return listDays(today, day)
    if (role === 'before') return listDays(today, day - 1)
    if (role === 'after') return listDays(later.test(before) ? day + 1 : day, day + 14)
    if (rough) return listDays(Math.max(today, day - 3), day + 3)
    const isToday = kind === 'weekday' && weekday === weekdayOf(today)
    return [...(isToday ? [writeDay(today)] : []), ...listDays(from ?? day, day)]
  })
  return { days: [...new Set(wished)], ...(weekdays.length > 0 && { weekdays: [...new Set(weekdays)] }) }
}

function listDays(from: Day, last: Day): string[] {
  const length = Math.max(0, Math.min(last - from + 1, longest))
  return Array.from({ length }, (_, index) => writeDay(from + index))
}

const between = /\b(?:between|from|zwischen|von|entre|de|das|tra|fra|dalle|tussen|van) ?(?:les|las|as|le)? ?$/
const and =
  /^ ?(?:and|und|et|y|e|en|to|bis|a|tot|-|till|until) ?(?:las|as|le|alle)? ?(\d{1,2})(?:[:.h]([0-5]\d))?/
const after =
  /\b(?:after|later than|past|from|nach|ab|apres|a partir de|despues de|depois|dopo|dalle|vanaf|na)\b[^\d.?!]{0,8}$/
const before =
  /\b(?:before|until|till|no later than|vor|bis|avant|jusqu'a|antes|hasta|ate|prima|entro|voor|tot)\b[^\d.?!]{0,8}$/

function wishedTimes({ times }: Moments, folded: string): TimeWish {
  const [first, second] = times
  if (!first) return {}
  const lead = folded.slice(0, first.start + 1).replace(/\d$/, '')
  const begins = first.hour * 60 + first.minute
  const [, hour, minute = '0'] = (between.test(lead) && and.exec(folded.slice(first.end))) || []
  if (hour !== undefined) {
    const ends = Number(hour) * 60 + Number(minute)
    return { after: writeClock(begins), before: writeClock(ends > begins ? ends : ends + 720) }
  }
  if (second && first.role === 'after' && second.role !== 'after')
    return { after: writeClock(begins), before: writeClock(second.hour * 60 + second.minute) }
  if (first.role === 'after' || after.test(lead)) return { after: writeClock(begins) }
  if (first.role === 'until' && toTime.test(lead)) return { after: writeClock(begins), isExact: true }
  if (first.role === 'before' || first.role === 'until' || before.test(lead))
    return { before: writeClock(begins) }
  return { after: writeClock(begins), isExact: true }
}

function writeClock(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
}
