/** Where a lead may stand on the board: what each place is called, and which of them are still open. */
import type { MoveLeadRequest, MoveLeadResponse } from '../../shared/lead-door.ts'
import type { Tone } from '../design/Badge.tsx'

export type Place = MoveLeadResponse['state']
/** Where a member may put one; `auto` gives it back to the assistant. */
export type Target = MoveLeadRequest['state']

/** In the order in which somebody would look after them. */
export const openPlaces: Place[] = ['needs_review', 'hot', 'warm', 'qualifying', 'engaged', 'new', 'cold']
export const settledPlaces: Place[] = ['booked', 'won', 'lost', 'disqualified']
export const places: Place[] = [...openPlaces, ...settledPlaces]

export const placeNames: Record<Place, string> = {
  needs_review: 'Needs review',
  hot: 'Hot',
  warm: 'Warm',
  qualifying: 'Qualifying',
  engaged: 'Engaged',
  new: 'New',
  cold: 'Cold',
  booked: 'Booked',
  won: 'Won',
  lost: 'Lost',
  disqualified: 'Disqualified',
}

/** What it means to be there, for an empty place and for whoever wonders. */
export const placeMeanings: Record<Place, string> = {
  needs_review: 'The assistant was not sure, or somebody objected. A person decides.',
  hot: 'Ready to buy, and you can reach them.',
  warm: 'Worth staying in touch with.',
  qualifying: 'The assistant is still asking.',
  engaged: 'They have written; nothing is known yet.',
  new: 'They have just come in.',
  cold: 'A helpful answer, and no time of yours.',
  booked: 'They have an appointment.',
  won: 'They have become customers.',
  lost: 'They went elsewhere, or nowhere.',
  disqualified: 'One of your rules says that it is no lead. Anybody can reverse it.',
}

export const placeTones: Record<Place, Tone> = {
  needs_review: 'bad',
  hot: 'brass',
  warm: 'good',
  qualifying: 'plain',
  engaged: 'plain',
  new: 'plain',
  cold: 'plain',
  booked: 'good',
  won: 'good',
  lost: 'plain',
  disqualified: 'plain',
}

/** Only an appointment books a lead. */
export function mayMoveTo(from: Place, to: Place): boolean {
  return to !== from && to !== 'booked'
}

/** Where nobody is put by hand without a word of why. */
export type ReasonedPlace = 'lost' | 'disqualified'

export function needsReason(place: Target | Place): place is ReasonedPlace {
  return place === 'lost' || place === 'disqualified'
}

export function isPlace(text: string | null): text is Place {
  return text !== null && text in placeNames
}
