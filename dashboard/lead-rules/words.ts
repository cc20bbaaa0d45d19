/** Buckets, parts and kinds of answers in an owner's words. */
import type { Field } from '../../shared/lead/field.ts'
import type { Outcome } from '../../shared/lead/score/compare-rules.ts'
import type { IconName } from '../design/Icon.tsx'

export const outcomeNames: Record<Outcome, string> = {
  hot: 'Hot',
  warm: 'Warm',
  cold: 'Cold',
  disqualified: 'No lead',
}

export const partNames: Record<Field['part'], string> = {
  fit: 'How well they fit',
  intent: 'How much they want it',
  about: 'Nothing, only noted',
}

export const typeNames: Record<Field['type'], string> = {
  enum: 'A choice of answers',
  text: 'Anything, in their own words',
  interval: 'When: a date or a time span',
  date: 'When: a day',
  money: 'What they would spend',
  size: 'How many',
  place: 'Where',
  email: 'An e-mail address',
  phone: 'A phone number',
  signals: 'What they do',
}

export const typeIcons: Record<Field['type'], IconName> = {
  enum: 'check',
  text: 'conversations',
  interval: 'calendar',
  date: 'calendar',
  money: 'flag',
  size: 'person',
  place: 'place',
  email: 'document',
  phone: 'phone',
  signals: 'eye',
}
