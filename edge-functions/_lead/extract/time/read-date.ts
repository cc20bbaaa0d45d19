/** Reads the appointment a visitor has in mind, from a line and what was said of day and time before. */
import { isShift, readShift } from '../../booking/read-shift.ts'
import type { Reading, Scene } from '../scene.ts'
import { readClock, writeDay } from './calendar.ts'
import { chooseOffer } from './choose-offer.ts'
import { type Clock, isSameClock, type Offer, writeTime } from './offer.ts'
import { type AppointmentFound, readAppointment } from './read-appointment.ts'
import { type Moments, readMoments } from './read-moments.ts'
import { isForEvent } from './read-timeline.ts'

/** Says yes to what was offered, and nothing against it. */
const agrees =
  /^\W*(?:yes|yeah|yep|yea|yup|sure|ok(?:ay)?|perfect|great|fine|good|confirmed|correct|exactly|right|deal|done|please(?: do)?|book it|go ahead|lovely|brilliant|ideal|wonderful|cool|awesome|aye|genau|exacte?(?:ment)?|exacto|certo|esatto|klopt|precies|sounds (?:good|great|perfect)|that(?:'s| is)? (?:works|fine|perfect|great|good)|works|ja|gerne|passt|perfekt|oui|d'accord|parfait|ca marche|si|perfecto|vale|de acuerdo|sim|perfeito|pode ser|perfetto|va bene|prima|goed|graag)\b(?!.*\b(?:but|no|not|can'?t|aber|nicht|mais|pas|pero|mas|nao|ma|non|maar|niet)\b)/
const sameTime =
  /\bsame time\b|\bgleiche (?:zeit|uhrzeit)|\bmeme heure|\bmisma hora|\bmesma hora|\bstessa ora|\bzelfde tijd/
/** "Sorry, I meant 4": a bare number is another time. */
const corrects =
  /\b(?:i mean|i meant?|meant|not \d+(?: but)?,? \d|^\W*\d{1,2}(?:[:.]\d\d)? (?:then|it is)|make (?:it|that)|not \d+,|sorry|ich meinte|ich meine|lieber|je voulais dire|plutot|quise decir|mejor|quis dizer|melhor|volevo dire|meglio|ik bedoel\w*|liever)\b/

/** "Do they have 6 pm?" is not yet another time. */
const wonders = /\b(?:do|does|did) (?:they|you|he|she) (?:have|do)\b[^.!?]*\b\d{1,2} ?(?:[ap]m)?\W*$/

/** A time alone is of today, or of tomorrow when today it is too late. Keeps in the listener what it has heard. */
export function readDate(scene: Scene): Reading | null {
  const { text, folded, lexicons, asked, isFresh, now, listener, conversation } = scene
  const isAsked = isFresh && (asked.has('appointment') || asked.has('when'))
  const isWork = isFresh && asked.has('timeline') && !asked.has('appointment')
  const known = listener.appointment
  const isCorrected = known.time !== null && folded.length < 60 && corrects.test(folded)
  const isHourLeft = isFresh && listener.offered.some(({ day, time }) => day !== null && time === null) // "Saturday?" "Yeah, 11"
  const isTimeAsked = (isFresh && asked.has('time')) || isCorrected || (isHourLeft && folded.length < 30)
  const moments = readMoments(folded, lexicons, { now, country: conversation.country, isTimeAsked })
  const isOfPhone = folded.includes('####') && !isAsked // when to ring is no appointment
  if (isWork || isOfPhone || (!isAsked && isForEvent(folded))) return null
  const isEndAsked = isFresh && asked.has('end') && !asked.has('when') && !asked.has('appointment')
  const found = readAppointment(folded, moments, now, isEndAsked, isAsked)
  if (!found.day && moved(scene)) return write({ start: 0, end: text.length }, scene, 0.8)
  if (chosen(scene, found, moments)) return write(placeOf(found, text), scene, 0.85)
  const { day, time } = found
  if (!day && !time) return null
  if (wonders.test(folded) && known.day !== null && known.time !== null && !isAsked) return null

  known.day = day?.value ?? known.day
  known.time = time ?? (sameTime.test(folded) ? (listener.offered[0]?.time ?? known.time) : known.time)
  return write(placeOf(found, text), scene, known.day === null ? 0.7 : isAsked ? 0.9 : 0.8)
}

/** "An hour later", "the day after". */
function moved({ folded, listener }: Scene): boolean {
  const { appointment: known } = listener
  if (known.day === null || !isShift(folded)) return false
  const minute = known.time ? known.time.hour * 60 + known.time.minute : 0
  const wish = readShift(folded, { day: writeDay(known.day), minute }, {})
  const [first] = wish?.days ?? []
  if (!wish || !first) return false
  known.day = (wish.days ?? []).length > 1 ? known.day + 7 : readClock(`${first}T00:00`).today
  const [hour = 0, of = 0] = (wish.after ?? '').split(':').map(Number)
  if (known.time && wish.after) known.time = { hour, minute: of }
  return true
}

/** Of what was offered: by a yes, by its place, or by its day or its time alone. */
function chosen(
  { folded, isFresh, lexicons, listener }: Scene,
  { day, time }: AppointmentFound,
  { days }: Moments,
): boolean {
  const { offered, appointment: known } = listener
  if (!isFresh || offered.length === 0) return false
  const isDayKnown = offered.some(offer => offer.day !== null) || known.day !== null
  const isWeekday = day !== null && days.some(({ start, kind }) => start === day.start && kind === 'weekday')
  const offer =
    withOwn(offered, day?.value ?? null, time) ??
    chooseOffer(folded, offered, { day: day?.value ?? null, time, isWeekday }, lexicons) ??
    (!day && !time && agrees.test(folded) ? offered[0]! : null)
  if (!offer || !isDayKnown) return false
  const isRepeated = offered.some(one => one.day === known.day && isSameClock(one.time, known.time))
  if (!day && !time && isRepeated) return true // a yes to what they had said themselves
  known.day = offer.day ?? day?.value ?? known.day
  known.time = offer.time ?? time ?? known.time
  return true
}

/** "Wednesday the 17th at 12:15?" "Make it 12:45": the rest of a single offer holds. */
function withOwn(offered: Offer[], day: number | null, time: Clock | null): Offer | null {
  const [offer] = offered
  if (!offer || offered.length > 1 || offer.day === null) return null
  return time && day === null ? { day: offer.day, time } : null
}

function placeOf({ day, time }: AppointmentFound, text: string): { start: number; end: number } {
  if (!day && !time) return { start: 0, end: text.length }
  return {
    start: Math.min(day?.start ?? Number.POSITIVE_INFINITY, time?.start ?? Number.POSITIVE_INFINITY),
    end: Math.max(day?.end ?? 0, time?.end ?? 0),
  }
}

function write(
  { start, end }: { start: number; end: number },
  { now, listener }: Scene,
  confidence: number,
): Reading {
  const { day, time } = listener.appointment
  const { today, minutes } = readClock(now)
  const isLate = time !== null && time.hour * 60 + time.minute <= minutes
  const at = time ? `T${writeTime(time)}` : ''
  return { start, end, value: `${writeDay(day ?? today + Number(isLate))}${at}`, confidence }
}
