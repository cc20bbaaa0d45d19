/** What a message wants with appointments, where none is talked about yet. */
import type { TimeWish } from '../../_platform/booking-brief.ts'
import { fold } from '../extract/words/fold.ts'
import { asksHours } from './hears/asks-hours.ts'
import { hears, isEmpty, type Moment } from './moment.ts'
import { isShift } from './read-shift.ts'

/** `cannotCome`: to move it or to cancel it, they do not say. */
export type Intent = 'book' | 'move' | 'cancel' | 'cannotCome'

/** Whose appointment it is that is to be moved. */
const mine = /\b(?:my|our|mein\w*|unser\w*|mon|ma|notre|mi|nuestra|minha|nossa|meu|mio|mia|mijn|onze)\b/
/** Letters; shorter words are said of much else. */
const shortestKind = 6
/** More words say something else. */
const longestShift = 50

/** Only whoever has an appointment can move or cancel one, unless they say themselves that they have. */
export function hearIntent(moment: Moment, wish: TimeWish): Intent | null {
  const hasOne = moment.brief.upcoming.length > 0
  if (hears(moment, ({ asksAbout }) => asksAbout) && isEmpty(wish)) return null
  if (hears(moment, ({ cancels, cancelsAppointment }) => (hasOne ? cancels : cancelsAppointment)))
    return 'cancel'
  const cannot = moment.words.find(({ cannotCome }) => cannotCome.test(moment.folded))?.cannotCome
  const rest = cannot ? { ...moment, folded: moment.folded.replace(cannot, '') } : moment // "can't make it" moves nothing
  const isMove = hears(rest, ({ moves }) => moves)
  if (hasOne && (isMove || (isShift(moment.folded) && moment.folded.length < longestShift && !moment.knows)))
    return 'move'
  if (hasOne && cannot) return 'cannotCome'
  if (hears(moment, ({ books }) => books)) return isMove && mine.test(moment.folded) ? 'move' : 'book'
  if (asksHours.test(moment.folded)) return null
  if (!isEmpty(wish) && moment.answersNews) return hasOne ? 'move' : 'book'
  if (!isEmpty(wish) && namesService(moment, wish)) return 'book'
  if (asksToMeet(moment) && (!isEmpty(wish) || !moment.knows)) return 'book'
  if (moment.wasAsked && !moment.text.includes('?')) return null // "any time next week" is when they want it done
  if (moment.isForBooking && namesService(moment)) return 'book'
  if (!moment.text.includes('?') && hears(moment, ({ wants }) => wants) && namesService(moment)) return 'book'
  // an answer the company has is worth more than a guess at what they want
  return !isEmpty(wish) && !moment.knows && hears(moment, ({ asksForRoom }) => asksForRoom) ? 'book' : null
}

/** What brings people, or is done, without an appointment; and what is too urgent for one. In the seven languages. */
const errands =
  /\b(?:pick\w* (?:it|them|this|that|up)|collect\w*|deliver\w*|order\w*|buy|eat|abhol\w*|bestell\w*|liefer\w*|recuper\w*|command\w*|livr\w*|recoger\w*|pedido|entreg\w*|levantar|encomend\w*|ritir\w*|ordin\w*|consegn\w*|ophal\w*|bestel\w*|bezorg\w*)\b/
const urgency =
  /(?<!not )\b(?:now|asap|emergency|urgent(?:ly)?|immediately|straight ?away|right away|quick(?:ly)?|everywhere|flood\w*|burst\w*|overflow\w*|sofort|notfall|urgence|tout de suite|urgente?|emergencia|subito|emergenza|spoed|meteen)\b/
const callNames = /call|phone|telefon|anruf|appel|llamada|chamada|chiamata|telefoon/

/** Somebody is to come, they or one of the company; or to call, where a call can be booked. */
function asksToMeet(moment: Moment): boolean {
  const { folded, brief } = moment
  if (errands.test(folded) || urgency.test(folded)) return false
  const hasCalls = brief.services.some(({ name }) => callNames.test(fold(name)))
  return hears(moment, ({ comes }) => comes) || (hasCalls && hears(moment, ({ calls }) => calls))
}

/** By itself, or as what they want; with a day, "a consultation on Thursday" will do. */
function namesService(moment: Moment, wish?: TimeWish): boolean {
  const { brief, folded } = moment
  if (wish && !errands.test(folded) && hears(moment, ({ wants }) => wants) && namesKind(moment)) return true
  const named = brief.services.map(({ name }) => fold(name)).find(name => folded.includes(name))
  return named !== undefined && (named === folded.trim() || hears(moment, ({ wants }) => wants))
}

/** What the name of a service ends with: consultation, tasting, visit. */
function namesKind({ brief, folded }: Moment): boolean {
  const said = new Set(folded.split(/[^\p{L}]+/u))
  return brief.services.some(({ name }) => {
    const kind = fold(name).split(' ').at(-1) ?? ''
    return kind.length >= shortestKind && said.has(kind)
  })
}
