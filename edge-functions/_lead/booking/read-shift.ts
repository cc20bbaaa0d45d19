/** Reads a time that is counted from the one they have: "an hour later", "the Saturday after", "a week earlier". */
import type { TimeWish } from '../../_platform/booking-brief.ts'
import { readClock, weekdayOf, writeDay } from '../extract/time/calendar.ts'

const numbers: [RegExp, number][] = [
  [/\b(?:half|halbe|demi|media|meia|mezz|halfuur)/, 0.5],
  [/\b(?:two|couple of|zwei|deux|dos|duas|dois|due|twee|2)\b/, 2],
  [/\b(?:three|drei|trois|tres|tre|drie|3)\b/, 3],
]
const hours = '(?:hours?|hrs?|stunden?|heures?|horas?|ore|ora|uur|uren)'
const minutes = '(?:minutes?|mins?|minuten|minutos?|minuti|minuut)'
const days = '(?:days?|tage?|jours?|dias?|giorn[oi]|dag(?:en)?)'
const weeks = '(?:weeks?|wochen?|semaines?|semanas?|settiman[ae]|we(?:ek|ken))'
const later =
  '(?:later|after(?:wards)?|spater|danach|plus tard|apres|mas tarde|despues|mais tarde|depois|piu tardi|dopo|later|erna|daarna)'
const earlier =
  '(?:earlier|sooner|before|fruher|vorher|plus tot|avant|antes|mas temprano|mais cedo|prima|eerder|ervoor)'
const shift = new RegExp(
  `((?:\\w+['’ ]){0,3})(?:(${hours})|(${minutes})|(${days})|(${weeks})) (?:(${later})|${earlier})\\b`,
)
const weekdayAfter =
  /\b(?:\w+day after|(?:tag|woch|abend) da(?:nach|rauf)|(?:\w+di|dimanche) (?:suivant|d'apres)|(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo) siguiente|(?:feira|sabado|domingo) seguinte|(?:\w+di|sabato|domenica) (?:dopo|successiv[oa])|\w+dag (?:erna|daarna|erop|daarop))\b/
const weekAfter =
  /\bthe week after\b|\b(?:die|in der) woche da(?:nach|rauf)\b|\bla semaine (?:suivante|d'apres)\b|\bla semana siguiente\b|\ba semana seguinte\b|\bla settimana (?:dopo|successiva)\b|\bde week (?:erna|daarna|erop)\b/
const dayAfter =
  /\bthe (?:next day|day after)\b(?! tomorrow)|\b(?:der|am) tag da(?:nach|rauf)\b|\ble (?:lendemain|jour (?:suivant|d'apres))\b|\b(?:al|el) dia siguiente\b|\b(?:no|o) dia seguinte\b|\bil giorno (?:dopo|successivo)\b|\bde dag (?:erna|daarna|erop)\b/

export function isShift(folded: string): boolean {
  return [weekdayAfter, weekAfter, dayAfter, shift].some(pattern => pattern.test(folded))
}

/** `at`: the clock of the one they have. `wish`: what else was read; its weekday and its time hold. Null where nothing is counted. */
export function readShift(
  folded: string,
  at: { day: string; minute: number },
  wish: TimeWish,
): TimeWish | null {
  const booked = readClock(`${at.day}T00:00`).today
  const same = { after: writeClock(at.minute), isExact: true }
  const time = wish.after || wish.before || wish.parts ? withoutDays(wish) : same
  const on = (day: number, clock: TimeWish = time): TimeWish => ({ days: [writeDay(day)], ...clock })
  if (weekAfter.test(folded)) return { ...withoutDays(wish), days: listDays(booked - weekdayOf(booked) + 7) }
  const [weekday] = wish.weekdays ?? []
  if (weekday !== undefined && weekdayAfter.test(folded)) {
    const ahead = (weekday + 6 - weekdayOf(booked)) % 7 || 7 // weekdays of a wish begin on Sunday, days of the calendar on Monday
    return on(booked + ahead)
  }
  if (dayAfter.test(folded)) return on(booked + 1)

  const [found, before = '', isHours, isMinutes, isDays, , isLater] = shift.exec(folded) ?? []
  if (found === undefined) return null
  const digits = /(\d+)\D*$/.exec(before)?.[1]
  const count = digits ? Number(digits) : (numbers.find(([word]) => word.test(before))?.[1] ?? 1)
  const way = (isLater ? 1 : -1) * count
  if (!isHours && !isMinutes) return on(booked + Math.round(way * (isDays ? 1 : 7)))
  const minute = at.minute + Math.round(way * (isHours ? 60 : 1))
  return minute < 0 || minute >= 1440 ? null : on(booked, { after: writeClock(minute), isExact: true })
}

function withoutDays({ days: _days, weekdays: _weekdays, ...rest }: TimeWish): TimeWish {
  return rest
}

function listDays(from: number): string[] {
  return Array.from({ length: 7 }, (_, index) => writeDay(from + index))
}

function writeClock(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
