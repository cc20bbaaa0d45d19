/** Reads days that are told from other days: "a week on Friday", "the Tuesday after Easter", "not this Friday, the next one". */
import type { Lexicon } from '../words/compile-words.ts'
import { type Day, weekdayOf } from './calendar.ts'
import type { DayFound } from './day-found.ts'

const articles = '(?:the |this |next |dem |den |der |le |la |el |il |lo |o |a |de )?'
/** Right before a day, that many weeks or days ahead of it; only English says it so. */
const ahead =
  /(?<!\b(?:in|next|last|past|every) )\b(an?|\w+|\d{1,2}) (weeks?|wks?|fortnights?|days?) (?:from |on |after |past )?(?:the |this |next )?$/
const fortnight = /^ (?:fortnight|en (?:quinze|15))\b/
const after = new RegExp(
  `^,? ?(?:right |just |straight |immediately |juste |gleich |direkt |subito )?(?:after|following|nach|apres|despues de|dopo|depois d[aeo]|na) ${articles}$`,
)
const before = new RegExp(
  `^,? ?(?:right |just |kurz )?(?:before|vor|avant|antes d[aeo]l?|prima d[aei]l?|voor) ${articles}$`,
)
/** Behind a weekday: the one after what was spoken of. */
const following =
  /^ (?:after(?:wards| that)?(?! next| \d| the)\b|following\b(?! (?:week|month))|da(?:nach|rauf)\b|suivant|d'apres\b|siguiente|seguinte|dopo\b(?! \w)|successiv[oa]|erna\b|daarna\b|erop\b)/
const followingBefore = /\b(?:following|darauf ?folgenden|volgende) $/
const nextOne =
  /\b(?:the )?(?:next|following) one\b|\bthe one (?:after|following)(?: that)?\b|\b(?:den|der) darauf\b|\b(?:el|la) siguiente\b(?! \w)|\ble suivant\b|\bquell[oa] dopo\b|\bdie (?:erna|daarna)\b|\ba seguinte\b(?! \w)/

/** "I'm away till the 27th. The day after that then." */
const dayAfterThat =
  /\b(?:the )?(?:day|(week)) after(?: that)?\b(?! tomorrow| next| \w+day)|\b(?:der |am )?tag da(?:nach|rauf)\b|\ble lendemain\b|\b(?:al|el) dia siguiente\b|\b(?:no|o) dia seguinte\b|\bil giorno (?:dopo|successivo)\b|\bde dag (?:erna|daarna)\b/
/** In the order of the text; what only tells another day from itself is gone. */
export function relateDays(found: DayFound[], folded: string, lexicons: Lexicon[]): DayFound[] {
  const related: DayFound[] = []
  for (let index = 0; index < found.length; index++) {
    const one = found[index]!
    const next = found[index + 1]
    const neighbour = next && toldFrom(one, next, folded)
    if (neighbour) index++
    related.push(neighbour ?? moveAhead(followingOn(one, related.at(-1), folded), folded, lexicons))
  }
  const last = related.at(-1)
  const then = last ? dayAfterThat.exec(folded.slice(last.end)) : null
  if (last && then) {
    const start = last.end + then.index
    const days = then[1] ? 7 : 1
    return [...related, { start, end: start + then[0].length, kind: 'date', day: last.day + days }]
  }
  const again = last && last.weekday !== undefined ? nextOne.exec(folded.slice(last.end)) : null
  if (!last || !again) return related
  const start = last.end + again.index
  return [...related, { ...last, start, end: start + again[0].length, day: last.day + 7 }]
}

/** "The Tuesday after Easter", "the Friday before Christmas". */
function toldFrom(one: DayFound, next: DayFound, folded: string): DayFound | null {
  if (one.kind !== 'weekday' || one.weekday === undefined || next.kind === 'weekday' || next.rough)
    return null
  const between = folded.slice(one.end, next.start)
  const last = next.day - ((weekdayOf(next.day) - one.weekday + 6) % 7) - 1
  if (after.test(between))
    return { ...one, kind: 'date', end: next.end, day: dayAfter(one.weekday, next.day) }
  if (before.test(between)) return { ...one, kind: 'date', end: next.end, day: last }
  return null
}

function followingOn(one: DayFound, previous: DayFound | undefined, folded: string): DayFound {
  if (one.kind !== 'weekday' || one.weekday === undefined || !previous) return one
  const behind = following.exec(folded.slice(one.end))
  if (!behind && !followingBefore.test(folded.slice(0, one.start))) return one
  return { ...one, end: one.end + (behind?.[0].length ?? 0), day: dayAfter(one.weekday, previous.day) }
}

/** "The day after Thanksgiving". */
const dayBeside = /\bthe day (?:(after)|before) (?:the )?$/

function moveAhead(one: DayFound, folded: string, lexicons: Lexicon[]): DayFound {
  const beside = one.kind === 'date' ? dayBeside.exec(folded.slice(0, one.start)) : null
  if (beside) return { ...one, start: beside.index, day: one.day + (beside[1] ? 1 : -1) }
  if (one.rough) return one
  if (one.weekday !== undefined && fortnight.test(folded.slice(one.end)))
    return { ...one, end: one.end + fortnight.exec(folded.slice(one.end))![0].length, day: one.day + 14 }
  const match = ahead.exec(folded.slice(0, one.start))
  const count = match ? numberIn(match[1]!, lexicons) : null
  if (!match || count === null) return one
  const days = match[2]!.startsWith('d') ? 1 : match[2]!.startsWith('f') ? 14 : 7
  return { ...one, start: match.index, kind: 'date', day: one.day + count * days }
}

function numberIn(word: string, lexicons: Lexicon[]): number | null {
  return lexicons.find(({ language }) => language === 'en')?.number(word) ?? null
}

function dayAfter(weekday: number, day: Day): Day {
  return day + ((weekday - weekdayOf(day) + 6) % 7) + 1
}
