/** Finds by when, or in what stretch of time, a visitor wants something done. */
import type { Interval } from '../../../../shared/lead/fact.ts'
import { addMonths, type Day, readClock, writeDay } from './calendar.ts'
import type { Moments } from './read-moments.ts'

export type TimelineFound = { start: number; end: number; value: Interval; confidence: number }

type Candidate = { start: number; end: number; from: Day; to: Day; isVague: boolean }

const wants =
  /\b(?:need(?:ed|s)?|want|looking|look|must|would like|'d like|hop(?:e|ing)|plan(?:ning|s)?|launch|live|start(?:ing)?|begin|move|moving|ready|done|finish(?:ed)?|complete[ds]?|deliver\w*|install\w*|wedding|event|party|birthday|ideally|latest|deadline|due|brauch\w*|benotig\w*|mocht\w*|soll\w*|muss|fertig|geplant|plan\w*|hochzeit|feier|besoin|voudrais|souhait\w*|faut|prevu\w*|mariage|cherche|necesit\w*|quier\w*|quisiera|busco|boda|precis\w*|quer\w*|gostaria|casamento|ho bisogno|vorrei|serve|matrimonio|nodig|wil\w*|graag|bruiloft|zoek)\b/
const event =
  /\b(?:wedding|getting married|marry|casar(?:nos)?|sposarci|party|birthday|event|conference|anniversary|ceremony|reception|festival|guests|hochzeit|heirat\w*|geburtstag|feier|veranstaltung|mariage|marions|anniversaire|fete|boda|casamos|cumpleanos|fiesta|evento|casamento|aniversario|festa|matrimonio|sposiamo|compleanno|bruiloft|trouwen|verjaardag|feest)\b/
const deadline =
  /^(?:before|by|until|till|due|vor|bis|spatestens|avant|d'ici|pour|antes|hasta|para|ate|entro|prima|per|voor|tegen|uiterlijk)\b/
/** Without one of these before it, "summer" is the kind of a party or a tyre. */
const comes =
  /\b(?:this|next|in|by|before|during|until|over|im|diesen|nachsten|bis|vor|cet|en|au|avant|este|antes del?|para el|no|neste|ate o|per l[ae']|in|entro l[ae']|prossim[ao]|deze|komende|voor de) ?(?:the )?$/
const byBefore = /\b(?:by|before|bis|spatestens|avant|d'ici|antes|ate|entro|prima|voor|tegen)\b[^.]{0,14}$/
const ends =
  /\b(?:end of(?: the)?|ende(?: des)?|fin(?: de)?(?: l')?|fin(?:ales)? del?|fim d[oe]|fine(?: dell')?|eind(?:e)?(?: van de)?) ?$/
const begins =
  /\b(?:(?:beginning|start) of(?: the)?|early|anfang|beginn|debut(?: de)?(?: l')?|principios? del?|inicios? del?|(?:inicio|comeco) d[eo]|inizio(?: dell?'?)?|begin(?: van)?) ?$/
const asks =
  /\b(?:are you|do you|is there|what (?:time|are)|when (?:do|are)|how|seid ihr|habt ihr|etes-vous|estan|siete|zijn jullie)\b/

/**
 * `isAsked`: "When do you need it?" Else only what is wanted by or for a time counts. `isMeeting`: the days are for a visit
 * or a call, and say nothing of the work.
 */
export function readTimeline(
  folded: string,
  moments: Moments,
  { now, isAsked, isMeeting }: { now: string; isAsked: boolean; isMeeting: boolean },
): TimelineFound | null {
  const { today } = readClock(now)
  const candidates = [
    ...spans(folded, moments, today, isAsked),
    ...days(folded, moments, today, isAsked, isMeeting),
  ]
  // "asap, ideally within two weeks": what is exact says more.
  const [best] = candidates.sort(
    (one, other) =>
      Number(one.isVague) - Number(other.isVague) || one.to - one.from - (other.to - other.from),
  )
  if (!best || best.from > best.to) return null
  const value = { from: writeDay(best.from), to: writeDay(best.to) }
  return { start: best.start, end: best.end, value, confidence: isAsked ? 0.9 : 0.8 }
}

function spans(folded: string, moments: Moments, today: Day, isAsked: boolean): Candidate[] {
  return moments.spans
    .filter(
      ({ sentence, kind }) => isAsked || kind === 'asap' || (wants.test(sentence) && !asks.test(sentence)),
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
    .map(({ start, end, from, to, kind, role }) => {
      if (begins.test(folded.slice(0, start)) && to - from > 20)
        return { start, end, from, to: from + (to - from > 100 ? 30 : 9), isVague: false }
      const isEnd = ends.test(folded.slice(0, start)) && to - from > 20
      const tail = to - from > 31 ? 31 : 9
      if (isEnd)
        return {
          start,
          end,
          from: byBefore.test(folded.slice(0, start)) ? today : to - tail,
          to,
          isVague: false,
        }
      const isDeadline =
        role === 'before' ||
        role === 'until' ||
        deadline.test(folded.slice(start, end)) ||
        latest.test(folded.slice(end))
      const isWhole =
        !/^(?:monthName|spring|summer|autumn|winter|nextMonth|nextWeek|nextYear|nextQuarter|quarter|weekend)$/.test(
          kind,
        )
      const bounds = isDeadline ? { from: today, to: isWhole ? to : Math.max(today, from - 1) } : { from, to }
      return { start, end, ...bounds, isVague: kind === 'asap' }
    })
}

/** "The sale completes on 2 October, so before then". */
const byThen =
  /\b(?:(?:before|by) (?:then|that)|bis dahin|d'ici la|para entonces|ate la|entro allora|voor die tijd)\b/
/** "In a month at most". */
const latest =
  /^,? ?(?:at (?:the )?(?:most|latest)|tops|max\w*|hochstens|spatestens|au plus(?: tard)?|como (?:mucho|maximo)|a mas tardar|no maximo|al massimo|al piu tardi|uiterlijk|hooguit)\b/

function days(
  folded: string,
  moments: Moments,
  today: Day,
  isAsked: boolean,
  isMeeting: boolean,
): Candidate[] {
  return moments.days.flatMap(({ start, end, day, from, rough, role, sentence }) => {
    const isDeadline =
      role === 'before' ||
      role === 'until' ||
      (rough !== undefined && latest.test(folded.slice(end))) ||
      byThen.test(folded.slice(end))
    const isWanted =
      isAsked ||
      event.test(sentence) ||
      (wants.test(sentence) && !asks.test(sentence) && (isDeadline || rough))
    if (day < today || !isWanted || (isMeeting && !isDeadline)) return []
    const place = { start, end, isVague: false }
    if (rough) return [{ ...place, ...roughly(day, rough, today, isDeadline) }]
    if (isDeadline && from === undefined) return [{ ...place, from: today, to: day }]
    return [{ ...place, from: from ?? day, to: day }]
  })
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
