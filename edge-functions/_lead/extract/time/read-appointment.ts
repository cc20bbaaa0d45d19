/** Finds the day and the time a visitor would come, be called or be met; either may come in a message of its own. */
import { type Day, readClock } from './calendar.ts'
import type { Moments } from './read-moments.ts'

type Place = { start: number; end: number }
export type AppointmentFound = {
  day: (Place & { value: Day }) | null
  time: (Place & { hour: number; minute: number }) | null
}

const corrects =
  /\b(?:no|sorry|actually|instead|rather|changed? my mind|i mean|meant|make (?:it|that)|do|let'?s (?:do|say|make|go)|try|better|on second thought|nein|doch|lieber|stattdessen|non|plutot|mejor|en vez|melhor|em vez|meglio|invece|liever|toch)\b/
const moves =
  /\b(?:reschedule|move|change|switch|shift|postpone|push|bring forward|verschieb\w*|verleg\w*|umbuch\w*|deplacer|reporter|decaler|cambiar|mover|mudar|remarcar|adiar|spostare|rimandare|verzetten|verplaatsen)\b/
const gives =
  /\b(?:return(?:ing)?|drop(?:ping)?(?: it| the \w+)?[- ]?off|bring(?:ing)? (?:it )?back|give (?:it )?back|check(?:ing)? ?out|zuruck\w*|rend(?:re|s)|devolver|devolv\w*|restitu\w*|terugbreng\w*)\b/
const about =
  /\b(?:are you|do you|will you be|is the \w+|what time|when do|opening|hours|habt ihr|haben sie|seid ihr|sind sie|etes-vous|estan|abren|abrem|siete|aprite|zijn jullie|open)\b[^.?!]*\b(?:open|close[ds]?|opening|hours|geoffnet|offen|ouvert\w*|abiert\w*|abert\w*|apert\w*)\b/
/** "That's all for today" speaks of nothing that is to come. */
const closes =
  /\b(?:that'?s|that is|that was|that will be|that'?ll be|this is|would be)? ?(?:all|everything|it)\b[^.!?]{0,25}\b(?:for )?(?:today|now)\b|\bhave a\b|\b(?:das ist|das war) alles\b|\bc'est tout\b|\beso es todo\b/
/** Of the world, or of what is called off. */
const idle =
  /^\W*(?:so |and |hi |hello )?(?:what'?s|what is|what are|how'?s|how is|who'?s|was ist|wie ist|quel est|que es|qual e)\b|\b(?:cancel\w*|call(?:ed)? off|stornier\w*|absag\w*|annul\w*|anul\w*|disdi\w*|afzeg\w*)\b/
const opens = /\b(?:open|closed|geoffnet|offen|ouvert\w*|abiert\w*|abert\w*|apert\w*)\b[^.]*\?/
/** With a weekday, and nothing wished: "it broke on Tuesday". */
const happened =
  /\b(?:bought|broke|ordered|paid|charged|received|came|arrived|called|spoke|visited|happened|delivered|started|stopped|gekauft|bestellt|gekommen|achete|commande|compre|pedi|comprato|ordinato|gekocht|besteld)\b(?!.*\b(?:can|could|would|want|need|like|please|book)\b)/
const past =
  /\b(?:was|were|did|had|broke|stopped|dated|bought|ordered|paid|charged|received|since|ago|last|happened|came|arrived|called|spoke|visited|war|hatte|wurde|gekauft|bestellt|seit|etait|avais|achete|commande|depuis|compre|pedi|pague|desde|comprei|paguei|ho comprato|ordinato|pagato|gekocht|besteld)\b/

/** `isEndAsked`: "Until when?" was asked, and nothing about the beginning. Days that lie behind count for nothing. */
export function readAppointment(
  folded: string,
  moments: Moments,
  now: string,
  isEndAsked: boolean,
  isAsked: boolean,
): AppointmentFound {
  const { today, minutes } = readClock(now)
  if (moments.soon) return inMinutes(moments.soon, today, minutes)
  const days = moments.days.filter(
    ({ day, kind, role, rough, start, end, sentence }) =>
      day >= today &&
      (role === null || role === 'after' || isMovedTo(folded, start)) &&
      !(isEndAsked && role !== 'after') &&
      (!rough || isAsked) &&
      (isAsked || ![about, opens, idle].some(pattern => pattern.test(sentence))) &&
      !closes.test(sentence) &&
      !(
        past.test(sentence) &&
        ((kind === 'date' && !/\d{4}/.test(folded.slice(start, end)) && day > today + 250) ||
          (kind === 'weekday' && !isAsked && happened.test(sentence)))
      ) &&
      !gives.test(folded.slice(Math.max(0, start - 30), start)),
  )
  const times = moments.times.filter(
    ({ role, sentence, start }) =>
      (role === null ||
        role === 'after' ||
        (isAsked && /\bby $/.test(folded.slice(0, start))) ||
        isMovedTo(folded, start)) &&
      !(isEndAsked && role !== 'after') &&
      (isAsked || ![about, opens, idle].some(pattern => pattern.test(sentence))) &&
      !gives.test(folded.slice(Math.max(0, start - 30), start)),
  )
  const day = choose(days, folded)
  const time = choose(times, folded)
  return {
    day: day
      ? {
          start: day.start,
          end: day.end,
          value: day.from !== undefined && day.from >= today ? day.from : day.day,
        }
      : null,
    time: time ? { start: time.start, end: time.end, hour: time.hour, minute: time.minute } : null,
  }
}

/** "from Monday to Thursday" is two ends of a stay, unless something is moved: then Thursday counts. */
function isMovedTo(folded: string, start: number): boolean {
  return moves.test(folded) && /\b(?:to|auf|a|au|al|para|naar|op) ?(?:the )?$/.test(folded.slice(0, start))
}

/** The first, unless what follows takes it back. */
function choose<T extends Place>(found: T[], folded: string): T | null {
  const [first] = found
  const last = found.at(-1)
  if (!first || !last || first === last) return first ?? null
  const isMoved =
    moves.test(folded) && /\b(?:to|auf|a|au|al|para|naar|op)\b/.test(folded.slice(first.end, last.start))
  const isPreferred =
    /^[^.?!]{0,12}\b(?:is|would be|works|suits|passt|ware) (?:better|best|preferred|preferable|ideal|besser|am besten)\b/.test(
      folded.slice(last.end),
    )
  return isMoved || isPreferred || corrects.test(folded.slice(first.end, last.start)) ? last : first
}

function inMinutes(soon: NonNullable<Moments['soon']>, today: Day, minutes: number): AppointmentFound {
  const at = minutes + soon.minutes
  const place = { start: soon.start, end: soon.end }
  return {
    day: { ...place, value: today + Math.floor(at / 1440) },
    time: { ...place, hour: Math.floor((at % 1440) / 60), minute: at % 60 },
  }
}
