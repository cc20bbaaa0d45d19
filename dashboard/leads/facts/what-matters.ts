/** The one or two facts a person would want to read first: those that gave most points. */
import { declined, unsure } from '../../../shared/lead/fact.ts'
import type { Field } from '../../../shared/lead/field.ts'
import type { ScorePart } from '../../../shared/lead/score/score-parts.ts'
import { valueWords } from './value-words.ts'

const most = 2

export type Matter = { slot: string; label: string; words: string; isQuote: boolean }

/** A choice says little without the words it was read from; an amount or a day says enough by itself. */
export function whatMatters(parts: ScorePart[], fields: Field[]): Matter[] {
  return parts
    .filter(({ fact }) => fact !== null && fact.value !== declined && fact.value !== unsure)
    .toSorted((one, other) => other.points - one.points)
    .slice(0, most)
    .map(({ slot, fact }) => {
      const field = fields.find(one => one.slot === slot)
      const quote = fact?.source === 'visitor' ? fact.quote : ''
      const isQuote = quote !== '' && (!field || field.type === 'enum' || field.type === 'text')
      return {
        slot,
        label: field?.label ?? slot,
        words: isQuote ? quote : valueWords(fact?.value ?? null, field),
        isQuote,
      }
    })
}
