/** Reads the appointment a visitor has in mind, from a line and what was said of day and time before. */
import type { Reading, Scene } from '../scene.ts'
import { readClock, writeDay } from './calendar.ts'
import { readAppointment } from './read-appointment.ts'
import { readMoments } from './read-moments.ts'
import { isForEvent } from './read-timeline.ts'

/** Says yes to what was offered, and nothing against it. */
const agrees =
  /^\W*(?:yes|yeah|yep|yea|yup|sure|ok(?:ay)?|perfect|great|fine|good|sounds (?:good|great|perfect)|that(?:'s| is)? (?:works|fine|perfect|great|good)|works|ja|gerne|passt|perfekt|oui|d'accord|parfait|ca marche|si|perfecto|vale|de acuerdo|sim|perfeito|pode ser|perfetto|va bene|prima|goed|graag)\b(?!.*\b(?:but|no|not|can'?t|aber|nicht|mais|pas|pero|mas|nao|ma|non|maar|niet)\b)/
const sameTime =
  /\bsame time\b|\bgleiche (?:zeit|uhrzeit)|\bmeme heure|\bmisma hora|\bmesma hora|\bstessa ora|\bzelfde tijd/

/** A time alone is of today, or of tomorrow when today it is too late. Keeps in the listener what it has heard. */
export function readDate({
  folded,
  lexicons,
  asked,
  isFresh,
  now,
  listener,
  conversation,
}: Scene): Reading | null {
  const isAsked = isFresh && (asked.has('appointment') || asked.has('when'))
  const isWork = isFresh && asked.has('timeline') && !asked.has('appointment')
  const isTimeAsked = isFresh && asked.has('time')
  const moments = readMoments(folded, lexicons, { now, country: conversation.country, isTimeAsked })
  const isOfPhone = folded.includes('####') && !isAsked // when to ring is no appointment
  if (isWork || isOfPhone || (!isAsked && isForEvent(folded))) return null
  const { offered } = listener
  const isEndAsked = isFresh && asked.has('end') && !asked.has('when') && !asked.has('appointment')
  const { day, time } = readAppointment(folded, moments, now, isEndAsked, isAsked)
  const isOffered = offered.day !== null || (offered.time !== null && listener.appointment.day !== null)
  const yes = !day && !time && isFresh && isOffered ? agrees.exec(folded) : null
  if (!day && !time && !yes) return null

  const known = listener.appointment
  known.day = day?.value ?? (yes ? (offered.day ?? known.day) : known.day)
  known.time = time ?? (yes || sameTime.test(folded) ? (offered.time ?? known.time) : known.time)
  const { today, minutes } = readClock(now)
  const isLate = known.time !== null && known.time.hour * 60 + known.time.minute <= minutes
  const on = known.day ?? today + Number(isLate)
  const at = known.time ? `T${two(known.time.hour)}:${two(known.time.minute)}` : ''
  if (yes)
    return {
      start: yes.index,
      end: yes.index + yes[0].length,
      value: `${writeDay(known.day!)}${at}`,
      confidence: 0.8,
    }
  const start = Math.min(day?.start ?? Number.POSITIVE_INFINITY, time?.start ?? Number.POSITIVE_INFINITY)
  const end = Math.max(day?.end ?? 0, time?.end ?? 0)
  const confidence = known.day === null ? 0.7 : isAsked ? 0.9 : 0.8
  return { start, end, value: `${writeDay(on)}${at}`, confidence }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
