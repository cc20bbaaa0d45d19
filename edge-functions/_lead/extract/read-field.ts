/** Reads one field out of one line: which reader it takes, and what having been asked changes. */
import type { FactValue, Interval } from '../../../shared/lead/fact.ts'
import { topicOf } from './asked/topic-of.ts'
import { readEmails } from './contact/read-emails.ts'
import { readName } from './contact/read-name.ts'
import { correctEnd, readPhones } from './contact/read-phones.ts'
import { joinAskedName, readRestOfName } from './contact/read-rest-of-name.ts'
import { readSignedName } from './contact/read-signed-name.ts'
import type { FieldRead } from './dialogue.ts'
import { chooseOption } from './fit/choose-option.ts'
import { countsGuests } from './fit/counts-guests.ts'
import { readNeed } from './fit/read-need.ts'
import { readPlace } from './fit/read-place.ts'
import { readSize } from './fit/read-size.ts'
import { readAuthority, readUrgency } from './fit/read-standing.ts'
import { readBudget } from './money/read-budget.ts'
import type { Reading, Scene } from './scene.ts'
import { readDate } from './time/read-date.ts'
import { readMoments } from './time/read-moments.ts'
import { readTimeline } from './time/read-timeline.ts'

export function readField(field: FieldRead, scene: Scene): Reading | null {
  const { text, folded, lexicons, asked, isFresh, listener, conversation } = scene
  const topic = topicOf(field)
  const isAsked = scene.askedSlot === field.slot || (topic !== null && asked.has(topic))
  switch (field.type) {
    case 'email':
      return readEmail(scene, isAsked)
    case 'phone':
      return readPhone(scene, isAsked, field.slot)
    case 'money':
      return readBudget(folded, lexicons, conversation.country, {
        isAsked: isAsked && isFresh,
        isAnswer: isFresh && listener.isQuestion,
        isKnown: listener.facts.has(field.slot),
        isInThousands: listener.isInThousands,
      })
    case 'size':
      return sure(
        readSize(folded, lexicons, { isAsked: isAsked && isFresh, isOfParty: countsGuests(field) }),
        isAsked ? 0.9 : 0.85,
      )
    case 'place': {
      const place = readPlace(text, {
        folded,
        country: conversation.country,
        isAsked: isAsked && isFresh,
      })
      return place && { ...place, value: text.slice(place.start, place.end) }
    }
    case 'date':
      return readDate(scene)
    case 'interval':
      return readInterval(field, scene)
    case 'enum':
      return readOption(field, scene, isAsked && isFresh)
    case 'text':
      return readText(field, scene, isAsked)
    case 'signals':
      return null
  }
}

function readEmail({ text, folded, listener }: Scene, isAsked: boolean): Reading | null {
  const own = readEmails(text, isAsked).filter(
    ({ value }) => !listener.said.has(value) && /^[\x21-\x7e]+$/.test(value),
  )
  const [first] = own
  const second = own[1]
  // "jo@x.com and cc ana@x.com": the first is theirs; else the last is what they have come to
  const isList =
    first &&
    second &&
    /^\W*(?:and|or|cc|und|oder|et|ou|y|o|e|en|of)\b[^.!?]*$/.test(folded.slice(first.end, second.start))
  return sure((isList ? first : own.at(-1)) ?? null, 0.95)
}

/** "One or the other": the first is the better one. */
const listed =
  /^ ?(?:\([\w ]+\) ?)?,? ?(?:or|and|\/|oder|und|ou|et|o|y|e|of|en)\b(?!.*\b(?:better|instead|rather)\b)[^.!?]{0,20}$|^ ?\/ ?$/

/** Whoever was asked for an address may give a number; only one that begins like one, if no plan knows it. */
function readPhone(
  { text, folded, asked, isFresh, listener, conversation }: Scene,
  isAsked: boolean,
  slot: string,
): Reading | null {
  const { country } = conversation
  const isBesideEmail = /[^\s@]@[^\s@]/.test(folded) && /(?<![\w.])[+0(][\d ()/-]{8}/.test(folded)
  const isContactAsked =
    isAsked || isBesideEmail || (isFresh && asked.has('email') && /^[^a-z\d]*[+0(]/.test(folded))
  const all = readPhones(text, { country, isAsked: isContactAsked, known: listener.said })
  const isChoice = all[1] && listed.test(folded.slice(all[0]!.end, all[1].start))
  const own = isChoice ? all[0] : all.at(-1)
  if (own) return { ...own, confidence: own.isValid ? 0.95 : 0.8 }
  const known = listener.facts.get(slot)?.value
  const corrected =
    typeof known === 'string' && known.startsWith('+') && folded.length < 60
      ? correctEnd(folded, known, country)
      : null
  return sure(corrected, 0.9)
}

function readInterval(
  { slot }: FieldRead,
  { folded, lexicons, asked, isFresh, now, listener, conversation }: Scene,
): Reading | null {
  const moments = readMoments(folded, lexicons, { now, country: conversation.country, isTimeAsked: false })
  const isMaybeAsked = asked.has('when') || (listener.isQuestion && asked.size === 0)
  const isAsked = isFresh && (asked.has('timeline') || (isMaybeAsked && moments.times.length === 0)) // an hour is a visit's
  const isMeeting = asked.has('appointment') && !asked.has('timeline')
  const known = listener.facts.get(slot)?.value
  return readTimeline(folded, moments, {
    now,
    isAsked,
    isMeeting,
    isOffered: listener.offered.length > 0,
    known: isInterval(known) ? known : null,
  })
}

function isInterval(value: unknown): value is Interval {
  return typeof value === 'object' && value !== null && 'from' in value
}

function readOption({ slot, options = [] }: FieldRead, { folded }: Scene, isAsked: boolean): Reading | null {
  const isStanding = slot === 'authority' || slot === 'urgency' // "12 people" are not "other people", who decide
  const chosen =
    options.length > 0 && (isAsked || !isStanding) ? chooseOption(folded, options, isAsked) : null
  if (chosen) return chosen
  const standing =
    slot === 'authority' ? readAuthority(folded) : slot === 'urgency' ? readUrgency(folded, isAsked) : null
  const isKnown = standing && (options.length === 0 || options.some(({ id }) => id === standing.value))
  return isKnown ? sure(standing, isAsked ? 0.9 : standing.value === 'emergency' ? 0.85 : 0.75) : null
}

function readText(
  { slot }: FieldRead,
  { text, folded, isFresh, asked, askedSlot, listener, conversation: { country } }: Scene,
  isAsked: boolean,
): Reading | null {
  if (slot === 'name') {
    const isContactAsked = isFresh && (asked.has('email') || asked.has('phone'))
    const known = listener.facts.get(slot)?.value
    const whole =
      typeof known === 'string'
        ? (readRestOfName(text, known) ?? (isFresh ? joinAskedName(text, known, listener.heard) : null))
        : null
    const found =
      whole ?? readName(text, isAsked && isFresh) ?? readSignedName(text, { country, isContactAsked })
    const isPart =
      typeof known === 'string' && found !== null && known !== found.value && isPartOf(found.value, known)
    return isPart ? null : found
  }
  if (slot === 'need') {
    const known = listener.facts.get(slot)
    if (known && isFresh && !isAsked && asked.size > 0) return null
    const need = readNeed(text, isAsked && isFresh)
    if (!need || (known && known.confidence >= need.confidence)) return null // the first wish is what they came for
    return { ...need, value: text.slice(need.start, need.end).trim() }
  }
  const words = folded.trim()
  if (askedSlot !== slot || words.length < 2 || /\?$/.test(words)) return null
  return { start: 0, end: text.length, value: text.trim().slice(0, 500), confidence: 0.8 }
}

/** "Ask for Buck", of Buck Hensley. */
function isPartOf(name: string, whole: string): boolean {
  return whole.toLowerCase().split(' ').includes(name.toLowerCase())
}

function sure<T extends { start: number; end: number; value: FactValue }>(
  found: T | null,
  confidence: number,
): Reading | null {
  return found ? { start: found.start, end: found.end, value: found.value, confidence } : null
}
