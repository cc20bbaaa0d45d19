/** Takes the day and the time as the company repeats them: "Thursday the 22nd at 5:30, then", "8:10 it is". */
import type { Conversation } from '../conversation.ts'
import type { Listener } from '../listener.ts'
import { fold } from '../words/fold.ts'
import { lexiconsFor } from '../words/lexicons.ts'
import { readClock, writeDay } from './calendar.ts'
import { type Clock, isSameClock, writeTime } from './offer.ts'
import { readMoments } from './read-moments.ts'

const confirms =
  /\b(?:booked|confirmed|reserved|scheduled|noted|done|it is|then|see you|got (?:it|you)|(?:pencilled|put|got|have) you (?:in|down)|perfect|great|lovely|okay?|right|so|gebucht|notiert|bestatigt|reserve|note|confirme|reservad[oa]|confirmad[oa]|prenotat[oa]|confermat[oa]|geboekt|genoteerd|bevestigd)\b/
/** Of hours, of what is not to be had, and of what might be. */
const idle =
  /\b(?:open|close[sd]?|opens|until|earliest|latest|last|first|taken|full|not|no|nothing|can'?t|unfortunately|sorry|or|oder|ou|o|of|if|nicht|kein\w*|pas|nao|non|niet|geen)\b/

/** `index`: the line's place. Only what fits what the visitor had said: somebody else's word begins no appointment. */
export function takeEcho(
  index: number,
  listener: Listener,
  { dialogue, fields, ...where }: Conversation,
): void {
  const { appointment: known, facts } = listener
  if (known.day === null) return
  const line = dialogue[index]!
  const now = line.at ?? where.now
  for (const sentence of fold(line.text).split(/(?<=[.!?])\s+/)) {
    if (sentence.endsWith('?') || idle.test(sentence)) continue
    const moments = readMoments(sentence, lexiconsFor(sentence, where.language), {
      now,
      country: where.country,
      isTimeAsked: false,
    })
    const days = moments.days.filter(({ role, day }) => role === null && day >= readClock(now).today)
    const times = moments.times.filter(({ role }) => role === null)
    if (days.length > 1 || times.length > 1) continue
    const day = days[0]?.day ?? null
    const time: Clock | null = times[0] ? { hour: times[0].hour, minute: times[0].minute } : null
    const isSame = day === known.day || (time !== null && isSameClock(time, known.time))
    if (!time || !(confirms.test(sentence) || (day !== null && isSame))) continue
    known.day = day ?? known.day
    known.time = time
  }
  for (const { slot, type } of fields) {
    const fact = facts.get(slot)
    if (type === 'date' && fact && known.day !== null)
      facts.set(slot, {
        ...fact,
        value: `${writeDay(known.day)}${known.time ? `T${writeTime(known.time)}` : ''}`,
      })
  }
}
