/** Finds the times of day a text speaks of, in any wording, as hours and minutes. */
import type { Lexicon } from '../words/compile-words.ts'
import type { PartOfDay, TimeKind } from '../words/time-words.ts'
import { isNoHour } from './is-no-hour.ts'
import { keepLongest } from './keep-longest.ts'

export type TimeFound = { start: number; end: number; hour: number; minute: number }

type Span = { start: number; end: number }
type Raw = Span & { hour: number; minute: number; isSure: boolean }

const clock = [
  /(?<![\d:.,/-])(?<hour>2[0-4]|[01]?\d) ?[:h] ?(?<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:])/g,
  /(?<![\d:.,/-])(?<hour>1[0-2]|0?[1-9])[.: ]?(?<minute>[0-5]\d)(?= ?(?:a\.? ?m|p\.? ?m)\b)/g,
  /(?<![\d:.,/-])(?<hour>1[0-2]|0?[1-9])(?= ?(?:a\.? ?m|p\.? ?m)\b)/g,
  /(?<![\d:.,/£€$-])(?<hour>1[0-2]|0?[1-9])(?:[.:](?<minute>[0-5]\d))?(?=[ap](?![a-z.\d]))/g,
  /(?<![\d:.,/£€$-])(?<hour>1[0-2]|0?[1-9])(?:[.:](?<minute>[0-5]\d))?(?= ?(?:-|to|till|until|and|or) ?(?:1[0-2]|0?[1-9])(?:[.:][0-5]\d)? ?[ap]\.?m\b)/g,
  /(?<![\d:.,/-])(?<hour>2[0-4]|[01]?\d)\.(?<minute>[0-5]\d)(?= ?(?:uhr|h|uur|u)\b)/g,
]
/** Beside a day, or where a time was asked for, it is none of an amount. */
const dotted =
  /(?<![\d:.,/£€$-])(?<hour>1\d|2[0-3]|0?[1-9])\.(?<minute>00|15|30|45)(?![\d.,%]| ?(?:€|£|euro|pound|k\b))/g
/** "At 1430"; a year is none. */
const military =
  /(?<=\b(?:at|@|around|about|from|for|\w+day|mon|tues?|wed|thurs?|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|\d(?:st|nd|rd|th)),? )(?!(?:19|20[2-4])\d)(?<hour>0[6-9]|1\d|2[0-3])(?<minute>[0-5][05])(?= ?(?:hrs?|hours|h)\b|\W*$|[,?!;]| (?:on|for|please|tomorrow|today|tonight|if|works?|would|then|or|and|sharp|ok)\b)/g
const notAnHour =
  /^ ?(?:st|nd|rd|th|%|€|\$|£|k\b|euros?|dollars?|pounds?|people|persons?|guests?|adults?|kids|children|of us|personen|leute|personnes?|personas?|pessoas?|persone|nights?|days?|weeks?|months?|years?|hours?|hrs?|min|stunden|tage|wochen|jours|dias|giorni|dagen|bed|bath|bhk|rooms?|stars?|units|percent|grand|thousand|mil\b|lakhs?|m2|sqm|sq|miles|km|[.,]?\d|[/:]\d|\+)/

/** `taken`: where days stand, whose numbers are no hours. `isAsked`: a bare number answers "At what time?". */
export function readTimes(folded: string, lexicons: Lexicon[], taken: Span[], isAsked: boolean): TimeFound[] {
  const found: Raw[] = []
  for (const pattern of isAsked || taken.length > 0 ? [...clock, dotted, military] : clock)
    for (const match of folded.matchAll(pattern)) found.push(raw(match, match.groups!, lexicons[0]!))
  const onClock = found.filter(({ minute }) => minute > 0)
  const said = lexicons.flatMap(lexicon => [
    ...readWords(folded, lexicon),
    ...readBare(folded, lexicon, isAsked),
  ])
  found.push(...said.filter(({ start, end }) => !onClock.some(sure => sure.start < end && start < sure.end)))
  const free = found.filter(
    time =>
      !taken.some(day => day.start < time.end && time.start < day.end) &&
      !isNoHour(folded, time, found.length === 1),
  )
  return keepLongest(free).map(time => settle(time, folded, lexicons))
}

function readWords(folded: string, lexicon: Lexicon): Raw[] {
  const found: Raw[] = []
  for (const [kind, patterns] of Object.entries(lexicon.words.times) as [TimeKind, string[]][])
    for (const pattern of patterns)
      for (const match of folded.matchAll(lexicon.findTime(pattern))) {
        const time = raw(match, match.groups ?? {}, lexicon)
        found.push({ ...time, ...shift(kind, time) })
      }
  return found
}

function shift(kind: TimeKind, { hour, minute }: { hour: number; minute: number }): Partial<Raw> {
  if (kind === 'noon') return { hour: 12, minute: 0, isSure: true }
  if (kind === 'midnight') return { hour: 0, minute: 0, isSure: true }
  if (kind === 'halfPast') return { minute: 30 }
  if (kind === 'quarterPast') return { minute: 15 }
  if (kind === 'halfTo') return { hour: (hour + 23) % 24, minute: 30 }
  if (kind === 'quarterTo') return { hour: (hour + 23) % 24, minute: 45 }
  if (kind === 'minutesTo') return { hour: (hour + 23) % 24, minute: (60 - minute) % 60 }
  return {}
}

/** What may follow a number that answers "At what time?". */
const goesOn =
  ' ?(?:$|[,.!?)]| (?:please|fine|good|ok|great|perfect|can|or|if|would|is|works|will|then|on|thanks|thank|and|today|tomorrow|bitte|passt|geht|svp|por favor|graag))'

/** "at 5", "afternoon 1", "7 in the evening"; and any number where a time was asked for. */
function readBare(folded: string, lexicon: Lexicon, isAsked: boolean): Raw[] {
  const { words } = lexicon
  const part = Object.values(words.parts).join('|')
  const small =
    "(?:,? ?(?:in|at|of|de|da|di|du|am|around|about|by|around about)? ?(?:the|la|le|il|l'|del|della|der)? ?)"
  const patterns = [
    `(?<=(?<![a-z])(?:${words.at}) ?){hour}(?:${words.isTwelveHour ? ' ?' : ' '}(?<minute>00|15|30|45))?`,
    `{hour}(?: (?<minute>[0-5]\\d))?(?=${small}(?:${part})(?![a-z]))`,
    `(?<=(?:${part}) ?(?:${words.at})? ?(?:time )?){hour}(?: (?<minute>[0-5]\\d))?`,
    `(?<={weekday}(?: from| between)? ){hour}(?=${goesOn}| ?- ?\\d| (?:${words.to}) {n2})`,
    `(?<=(?:from|between|von|zwischen|de|entre|das|tra|fra|dalle|van|tussen)(?: the| les?| las?| as| le)? ){hour}(?= (?:${words.to}) {n2}(?!\\d|[./]\\d|(?:st|nd|rd|th|er|ten|\\.)\\b| (?:of )?(?:{month}|people|guests|minutes|hours|days|weeks)))`,
    `{hour}(?: (?<minute>00|15|30|45))?(?= ?(?:a\\.? ?m|p\\.? ?m)\\b)`,
    ...(isAsked
      ? [
          `(?<!\\b(?:for|of|fur|pour|para|per|voor|no|number|apt|unit|suite|room) ?){hour}(?: (?<minute>[0-5]\\d))?(?=${goesOn})`,
        ]
      : []),
  ]
  return patterns.flatMap(pattern =>
    [...folded.matchAll(lexicon.findTime(pattern))]
      .filter(match => !notAnHour.test(folded.slice(match.index + match[0].length)))
      .map(match => raw(match, match.groups ?? {}, lexicon)),
  )
}

function raw(match: RegExpMatchArray, groups: Record<string, string | undefined>, lexicon: Lexicon): Raw {
  const written = groups.hour ?? '0'
  const named = /^(?:midi|mezzogiorno)$/.test(written) ? 12 : /^minuit$/.test(written) ? 0 : null
  return {
    start: match.index!,
    end: match.index! + match[0].length,
    hour: named ?? lexicon.number(written) ?? 0,
    minute: groups.minute === undefined ? 0 : (lexicon.number(groups.minute) ?? 0),
    isSure: named !== null || /^0\d/.test(written),
  }
}

/** Morning or evening: what the words around it say, else what business hours make likely. */
function settle({ start, end, hour, minute, isSure }: Raw, folded: string, lexicons: Lexicon[]): TimeFound {
  const half = /^(?: ?([ap])\.? ?m\b|([ap])(?![a-z.\d]))/.exec(folded.slice(end))
  const later = /^ ?(?:-|to|till|until|and|or) ?(\d{1,2})(?:[.:]\d\d)? ?([ap])\.?m\b/.exec(folded.slice(end))
  const longer = half ? end + half[0].length : end
  const time = { start, end: longer, hour: hour % 24, minute }
  if (half) return { ...time, hour: (hour % 12) + ((half[1] ?? half[2]) === 'p' ? 12 : 0) }
  if (later && !isSure && hour > 0 && hour <= 12)
    return { ...time, hour: (hour % 12) + (later[2] === 'p' && hour % 12 <= Number(later[1]) % 12 ? 12 : 0) }
  if (isSure || hour === 0 || hour > 12) return time
  const part = partNear(folded, start, end, lexicons)
  return { ...time, hour: part ? hourIn(part, hour) : likelyHour(hour, folded) }
}

function hourIn(part: PartOfDay, hour: number): number {
  if (part === 'morning') return hour
  if (part === 'night') return hour === 12 ? 0 : hour > 5 ? hour + 12 : hour
  return hour === 12 ? 12 : hour + 12
}

/** Business hours; at a table, dinner. */
function likelyHour(hour: number, folded: string): number {
  const isDinner = hour <= 10 && dines.test(folded)
  return hour <= 7 || isDinner ? hour + 12 : hour
}

const dines =
  /\b(?:dinner|supper|drinks|cocktails|table (?:for|of)|abendessen|tisch fur|diner|table pour|cena|cenare|mesa para|jantar|tavolo per|avondeten|tafel voor)\b(?!.*\b(?:breakfast|brunch|fruhstuck|petit[- ]dejeuner|desayuno|cafe da manha|colazione|ontbijt)\b)/

/** Of the same sentence, and no further than a few words. */
function partNear(folded: string, start: number, end: number, lexicons: Lexicon[]): PartOfDay | null {
  const before = folded
    .slice(Math.max(0, start - 30), start)
    .split(/[.!?;]\s/)
    .at(-1)!
  const after = folded.slice(end, end + 30).split(/[.!?;](?:\s|$)/)[0]!
  const from = start - before.length
  const near = folded.slice(from, end + after.length)
  const heard = lexicons.flatMap(lexicon =>
    (Object.entries(lexicon.words.parts) as [PartOfDay, string][]).flatMap(([part, pattern]) =>
      [...near.matchAll(lexicon.find(pattern))].map(match => ({
        part,
        distance: distance(from + match.index, match[0].length, start, end),
      })),
    ),
  )
  return heard.sort((one, other) => one.distance - other.distance)[0]?.part ?? null
}

/** What follows belongs to the time rather than what precedes it. */
function distance(at: number, length: number, start: number, end: number): number {
  return at >= end ? at - end : at + length <= start ? start - at - length + 3 : 0
}
