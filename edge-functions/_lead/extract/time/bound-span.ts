/** What is meant of a stretch of time, by the words before and behind it: "early May", "by the end of summer", "in June at most". */
import type { Day } from './calendar.ts'
import type { Moments } from './read-moments.ts'

const deadline =
  /^(?:before|by|until|till|due|vor|bis|spatestens|avant|d'ici|pour|antes|hasta|para|ate|entro|prima|per|voor|tegen|uiterlijk)\b/
const byBefore = /\b(?:by|before|bis|spatestens|avant|d'ici|antes|ate|entro|prima|voor|tegen)\b[^.]{0,24}$/
const ends =
  /\b(?:end of(?: the)?|late|ende(?: des)?|fin(?: de)?(?: l')?|fin(?:ales)? del?|fim d[oe]|fine(?: dell')?|eind(?:e)?(?: van de)?) ?$/
const begins =
  /\b(?:(?:beginning|start) of(?: the)?|early|anfang|beginn|debut(?: de)?(?: l')?|principios? del?|inicios? del?|(?:inicio|comeco) d[eo]|inizio(?: dell?'?)?|begin(?: van)?) ?$/
const middles =
  /\b(?:mid(?:dle of)?|mitte|mi|mediados de|meados de|meta|medio|half)[ -]?(?:the |of |de |di )?$/
const halves =
  /\b(?:(first|erste|premiere|primera|primeira|prima|eerste)|second|latter|zweite|deuxieme|segunda|seconda|tweede) (?:half|halfte|moitie|mitad|metade|meta|helft) (?:of |de |di |van |d')?(?:the )?$/
/** Of a calendar: what has a beginning of its own. */
const isPart =
  /^(?:monthName|spring|summer|autumn|winter|nextMonth|nextWeek|nextYear|nextQuarter|quarter|weekend)$/
/** "Not before March". */
const not = /\b(?:not|nicht|pas|no|nao|non|niet) $/
/** "In a month at most". */
const latest =
  /^,? ?(?:at (?:the )?(?:most|latest)|tops|max\w*|hochstens|spatestens|au plus(?: tard)?|como (?:mucho|maximo)|a mas tardar|no maximo|al massimo|al piu tardi|uiterlijk|hooguit)\b/

/** `isVague`: "as soon as possible", which whatever is exact outdoes. Over folded text. */
export function boundSpan(
  { start, end, from, to, kind, role }: Moments['spans'][number],
  folded: string,
  today: Day,
): { start: number; end: number; from: Day; to: Day; isVague: boolean } {
  if (begins.test(folded.slice(0, start)) && to - from > 20)
    return { start, end, from, to: from + (to - from > 100 ? 30 : 9), isVague: false }
  const half = halves.exec(folded.slice(0, start))
  if (half && to - from > 20) {
    const middle = from + Math.floor((to - from + 1) / 2)
    return { start, end, from: half[1] ? from : middle, to: half[1] ? middle - 1 : to, isVague: false }
  }
  if (middles.test(folded.slice(0, start)) && to - from > 20)
    return {
      start,
      end,
      from: from + Math.floor((to - from) / 3),
      to: to - Math.floor((to - from) / 3),
      isVague: false,
    }
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
  const isWithin = isPart.test(kind) && /^(?:pour|para|per)\b/.test(folded.slice(start, end)) // "para junio" is in June
  const isDeadline =
    role === 'before' ||
    role === 'until' ||
    (deadline.test(folded.slice(start, end)) && !isWithin && !not.test(folded.slice(0, start))) ||
    isLatest(folded, end)
  const isWhole = !isPart.test(kind)
  const bounds = isDeadline ? { from: today, to: isWhole ? to : Math.max(today, from - 1) } : { from, to }
  return { start, end, ...bounds, isVague: kind === 'asap' }
}

/** "In a month at most": what stands behind a day or a stretch makes it the latest. */
export function isLatest(folded: string, end: number): boolean {
  return latest.test(folded.slice(end))
}
