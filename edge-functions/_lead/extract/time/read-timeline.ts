/** Finds by when, or in what stretch of time, a visitor wants something done. */
import type { Interval } from '../../../../shared/lead/fact.ts'
import { boundSpan, isLatest } from './bound-span.ts'
import { addMonths, type Day, datePartsOf, dayIfReal, readClock, writeDay } from './calendar.ts'
import { isOfVisit } from './is-of-visit.ts'
import type { Moments } from './read-moments.ts'
import { saysOnlyWhen } from './says-only-when.ts'

export type TimelineFound = { start: number; end: number; value: Interval; confidence: number }

type Candidate = { start: number; end: number; from: Day; to: Day; isVague: boolean }

const wants =
  /\b(?:need(?:ed|s)?|want|looking|look|must|would like|'d like|hop(?:e|ing)|plan(?:ning|s)?|launch|live|start(?:ing)?|begin|move|moving|ready|done|finish(?:ed)?|complete[ds]?|deliver\w*|install\w*|wedding|event|party|birthday|ideally|would be (?:amazing|great|good|perfect|ideal|nice|lovely)|latest|deadline|due|brauch\w*|benotig\w*|mocht\w*|soll\w*|muss|fertig|geplant|plan\w*|hochzeit|feier|besoin|voudrais|souhait\w*|faut|prevu\w*|mariage|cherche|necesit\w*|quier\w*|quisiera|busco|boda|precis\w*|quer\w*|gostaria|casamento|ho bisogno|vorrei|serve|matrimonio|nodig|wil\w*|graag|bruiloft|zoek)\b/
const event =
  /\b(?:wedding|turn(?:s|ing)? \d+|getting married|marry|casar(?:nos)?|sposarci|party|birthday|event|conference|anniversary|ceremony|reception|festival|guests|hochzeit|heirat\w*|geburtstag|feier|veranstaltung|mariage|marions|anniversaire|fete|boda|casamos|cumpleanos|fiesta|evento|casamento|aniversario|festa|matrimonio|sposiamo|compleanno|bruiloft|trouwen|verjaardag|feest)\b/
/** Without one of these before it, "summer" is the kind of a party or a tyre. */
const comes =
  /\b(?:this|next|in|by|before|during|until|over|im|diesen|nachsten|bis|vor|cet|en|au|avant|este|antes del?|para el|no|neste|ate o|per l[ae']|in|entro l[ae']|prossim[ao]|deze|komende|voor de) ?(?:the )?$/
const asks =
  /\b(?:are you|do you|is there|what (?:time|are)|when (?:do|are)|how|seid ihr|habt ihr|etes-vous|estan|siete|zijn jullie)\b/

/** How many, for how much: who says that with a day says what it is for. */
const order =
  /\b(?:people|persons?|guests|budget|pounds|euros?|dollars|personen|leute|gaste|pfund|personnes|invites|livres|personas|invitados|libras|pessoas|convidados|persone|ospiti|invitati|sterline|mensen|gasten|pond)\b|[£€$] ?\d|\d ?[£€$]/
/** "It's for 12 June". */
const isFor =
  /\b(?:for|fur(?: den)?|pour(?: le)?|para(?: el| o)?|per(?: il)?|voor) (?:\w{6,9}days?,? |sat |sun |mon |tue |wed |thu |fri )?(?:the )?$/
const corrects =
  /^\W*(?:no|nein|non|nao|nee)\b\W+\w|(?:^|[.,!] )\W*(?:oh |ok |so )*then (?:in |maybe )?[a-z]+\W*$|\b(?:actually|sorry|i mean|i meant|make (?:it|that)|instead|rather|not \S+ but|ich mein\w*|doch|lieber|stattdessen|plutot|pardon|en fait|mejor|perdon|en realidad|quise decir|melhor|desculpe|na verdade|alias|anzi|scusi|meglio|invece|liever|toch|ik bedoel)\b/
const behind =
  /\b(?:was|were|did|had|paid|bought|ordered|war|hatte|habe\w*|bezahlt|bestellt|etait|avais|paye|commande|pague|pedi|compre|paguei|pedi|comprei|pagato|ordinato|comprato|betaald|besteld|gekocht)\b/
/** Of what is the company's: whether it is open that day. */
const ofCompany =
  /\b(?:open|closed?|opening|geoffnet|offen|geschlossen|ouvert\w*|ferme\w*|abiert\w*|cerrad\w*|abert\w*|fechad\w*|apert\w*|chius\w*|gesloten)\b/

/** Surer than a wish: with an hour, too, it is when the work is needed. */
const needs =
  /\b(?:need(?:ed|s)?|order|brauch\w*|benotig\w*|bestell\w*|besoin|faut|command\w*|necesit\w*|encarg\w*|precis\w*|encomend\w*|bisogno|serve|ordin\w*|nodig|bestel\w*)\b/

/** "Not urgent", "nothing very urgent". */
const notSo =
  /\b(?:not|isn'?t|nothing|no|nicht|kein\w*|pas|nao|non|niet|geen)(?: (?:very|really|that|so|all|too|super|sehr|tres|es|muy|e|muito|molto|heel))* $/
/** "Our xmas party": what is given on a feast need not be on its day. */
const occasion =
  /^ (?:party|parties|do\b|lunch|dinner|meal|cake|event|gathering|menu|market|fair|feier|fest|essen|fete|repas|fiesta|cena|festa|jantar|feest|etentje)/

export type TimelineContext = {
  /** The visitor's wall clock. */
  now: string
  /** "When do you need it?" was asked. Else only what is wanted by or for a time counts. */
  isAsked: boolean
  /** The days are for a visit or a call, and say nothing of the work. */
  isMeeting: boolean
  /** Times to come were put to them: a day alone is one of these. */
  isOffered: boolean
  /** What was said before: a correction needs no more than the day. */
  known: Interval | null
}

export function readTimeline(
  folded: string,
  moments: Moments,
  { now, isAsked, isMeeting, isOffered, known }: TimelineContext,
): TimelineFound | null {
  const { today } = readClock(now)
  const isCorrected =
    known !== null && !isMeeting && !folded.includes('?') && !ofCompany.test(folded) && corrects.test(folded)
  const isAlone = !isMeeting && !isOffered && moments.times.length === 0 && saysOnlyWhen(folded, moments)
  const candidates = [
    ...spans(folded, moments, today, isAsked || isCorrected || isAlone),
    ...days(folded, moments, { today, isAsked, isAlone, isCorrected, isMeeting, known }),
  ]
  // "asap, ideally within two weeks": what is exact says more.
  const [best] = candidates.sort(
    (one, other) =>
      Number(one.isVague) - Number(other.isVague) ||
      Number(isConcluded(folded, other)) - Number(isConcluded(folded, one)) ||
      one.to - one.from - (other.to - other.from),
  )
  if (!best || best.from > best.to) return null
  const value = { from: writeDay(best.from), to: writeDay(best.to) }
  return { start: best.start, end: best.end, value, confidence: isCorrected ? 0.95 : isAsked ? 0.9 : 0.8 }
}

/** "The gala is on June 12, so by the end of May." */
function isConcluded(folded: string, { start }: Candidate): boolean {
  return /\b(?:so|hence|therefore|say|deshalb|also|disons|donc|asi que|entao|quindi|dus)\b[^.?!]{0,24}$/.test(
    folded.slice(0, start),
  )
}

function spans(folded: string, moments: Moments, today: Day, isAsked: boolean): Candidate[] {
  return moments.spans
    .filter(({ kind, start }) => kind !== 'asap' || !notSo.test(folded.slice(0, start)))
    .filter(
      ({ sentence, kind, start }) =>
        isAsked ||
        kind === 'asap' ||
        (!asks.test(sentence) && (wants.test(sentence) || isOrdered(folded, start, sentence))),
    )
    .filter(
      span => span.kind === 'asap' || !isOfVisit(folded, span, [...moments.days, ...moments.spans], event),
    )
    .filter(
      ({ start }) =>
        !/\b(?:last|past|previous|letzte\w*|vergangene\w*|dernier\w*|pasad[oa]|passad[oa]|scors[oa]|vorige|afgelopen) $/.test(
          folded.slice(0, start),
        ),
    )
    .filter(
      ({ start, kind }) =>
        isAsked || !/spring|summer|autumn|winter/.test(kind) || comes.test(folded.slice(0, start)),
    )
    .map(span => boundSpan(span, folded, today))
}

/** "The sale completes on 2 October, so before then". */
const byThen =
  /\b(?:(?:before|by) (?:then|that)|bis dahin|d'ici la|para entonces|ate la|entro allora|voor die tijd)\b/
/** "Before deer season, that's 8 November". */
const beforeThatIs =
  /\b(?:before|by|until|vor|avant|antes|prima|voor) [^.?!,]{2,40},? ?(?:(?:that'?s|it'?s|that is|it is|which is|is|i\.?e\.?|das ist|c'est|que es|que e|cioe|dat is) )?(?:on )?(?:the )?$/
/** "It must be live for the new year, 9 January". */
const mustBe =
  /\b(?:must|has to|have to|needs? to) be (?:live|ready|done|finished|complete\w*|delivered|installed|sorted)\b[^.?!]{0,50}$/
/** "Before our wedding on 18 July". */
const beforeOur =
  /\b(?:before|by|in time for|ahead of|vor|avant|antes d\w+|prima d\w+|voor) (?:our|my|the|unserer?|meine[rm]?|notre|mon|ma|nuestr\w+|mi|noss\w+|(?:la )?nostr\w+|onze|mijn) \w+(?: \w+)?,? ?(?:on |is on |am |le |el |il |op )?(?:the )?$/
function days(
  folded: string,
  moments: Moments,
  { today, isAsked, isAlone, isCorrected, isMeeting, known }: DaysContext,
): Candidate[] {
  return moments.days.flatMap(found => {
    const { start, end, from, rough, role, sentence, kind } = found
    const day = isCorrected && known && kind === 'dateOnly' ? inMonthOf(known, found.day, today) : found.day
    const isDeadline =
      [beforeThatIs, beforeOur, mustBe].some(pattern => pattern.test(folded.slice(0, start))) ||
      (role === 'before' && !isFor.test(folded.slice(0, start))) ||
      role === 'until' ||
      (rough !== undefined && isLatest(folded, end)) ||
      byThen.test(folded.slice(end))
    const isWanted =
      isAsked ||
      isCorrected ||
      (isAlone && (isDeadline || /^date|InUnits/.test(kind) || found.weekday === undefined)) ||
      event.test(sentence) ||
      (!asks.test(sentence) &&
        ((wants.test(sentence) && (isDeadline || rough || isDated(found, moments))) ||
          isOrdered(folded, start, sentence)))
    if (day < today || !isWanted || (isMeeting && !isDeadline)) return []
    if (isOfVisit(folded, found, moments.days, event)) return []
    if ((known || moments.days.length > 1) && occasion.test(folded.slice(end))) return []
    const place = { start, end, isVague: false }
    if (rough) return [{ ...place, ...roughly(day, rough, today, isDeadline) }]
    if (isDeadline && from === undefined) return [{ ...place, from: today, to: day }]
    return [{ ...place, from: from ?? day, to: day }]
  })
}

type DaysContext = Pick<TimelineContext, 'isAsked' | 'isMeeting' | 'known'> & {
  today: Day
  isCorrected: boolean
  isAlone: boolean
}

/** "We need one on 12 June"; with an hour it is when they would come. */
function isDated({ sentence }: { sentence: string }, { times }: Moments): boolean {
  if (liesBehind(sentence) || ofCompany.test(sentence)) return false
  return needs.test(sentence) || !times.some(time => time.sentence === sentence)
}

/** "It is for 12 June"; "for 30 people, sat 12 dec". */
function isOrdered(folded: string, start: number, sentence: string): boolean {
  if (liesBehind(sentence) || ofCompany.test(sentence)) return false
  return order.test(sentence) || isFor.test(folded.slice(0, start))
}

/** "I was hoping for 12 June" does not. */
function liesBehind(sentence: string): boolean {
  return behind.test(
    sentence.replace(/\b(?:was|were|had) (?:hop\w+|look\w+|wonder\w+|think\w+|plan\w+)/g, ''),
  )
}

/** "No, the 19th", of the month that was spoken of. */
function inMonthOf({ to }: Interval, day: Day, today: Day): Day {
  const { year, month } = datePartsOf(readClock(to).today)
  const meant = dayIfReal(year, month, datePartsOf(day).date)
  return meant !== null && meant >= today ? meant : day
}

/** "in about three months" is a fortnight more or less; "in two weeks" a few days. */
function roughly(
  day: Day,
  { count, unit }: { count: number; unit: string },
  today: Day,
  isDeadline: boolean,
): { from: Day; to: Day } {
  const give = unit === 'week' ? Math.min(7, 2 + count) : unit === 'month' ? 14 : addMonths(day, 2) - day
  return { from: isDeadline ? today : Math.max(today, day - give), to: isDeadline ? day : day + give }
}

/** The days of a feast are for the work, not for a visit. */
export function isForEvent(folded: string): boolean {
  return event.test(folded)
}
