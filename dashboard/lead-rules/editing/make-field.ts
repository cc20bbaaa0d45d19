/** A new field of a type, with answers to begin from; and an old one that becomes of another type. */
import type { Field } from '../../../shared/lead/field.ts'
import { budget, company, signals, timeline } from '../../../shared/lead/templates/fields.ts'
import { newSlot } from './new-slot.ts'
import { weighField } from './weigh-field.ts'

export type FieldType = Field['type']

/** What a new question is worth: few enough to be noticed in the sum, enough to be asked. */
const usualWeight = 10

type About = { label: string; type: FieldType; isNoted: boolean }

/** `isNoted`: only heard and kept, without points. What they do is seen: it needs no question. */
export function makeField({ label, type, isNoted }: About, others: Field[]): Field {
  const field = answers(type, {
    slot: newSlot(
      label,
      others.map(({ slot }) => slot),
    ),
    label,
    part: isNoted
      ? 'about'
      : type === 'signals' || type === 'money' || type === 'interval'
        ? 'intent'
        : 'fit',
    weight: 0,
    question: isNoted || type === 'signals' ? null : { web: '', sms: '', again: null },
    declined: 0,
    unsure: 0,
    is_needed: false,
  })
  return isNoted ? field : weighField(field, usualWeight)
}

/** Its name, its words and its weight stay; its answers are those to begin from. */
export function retypeField(field: Field, type: FieldType): Field {
  const { slot, label, part, question, is_needed, declined, unsure, weight } = field
  const fresh = answers(type, { slot, label, part, question, is_needed, declined: 0, unsure: 0, weight: 0 })
  return { ...weighField(fresh, weight), declined, unsure }
}

type Shared = Omit<Extract<Field, { type: 'place' }>, 'type'>

function answers(type: FieldType, shared: Shared): Field {
  switch (type) {
    case 'enum':
      return {
        ...shared,
        type,
        options: ['option_1', 'option_2'].map(id => ({ id, label: '', points: 0, meaning: '' })),
      }
    case 'size':
      return { ...shared, type, steps: worthless(company) }
    case 'interval':
    case 'date':
      return { ...shared, type, steps: worthless(timeline) }
    case 'money':
      return { ...shared, type, steps: worthless(budget) }
    case 'signals':
      return { ...shared, type, each: signals.type === 'signals' ? signals.each : noneEach }
    default:
      return { ...shared, type }
  }
}

const noneEach = { price_question: 0, booking_question: 0, pricing_page: 0, return_visit: 0 }

/** The steps of a template's field in its proportions; whoever weighs them next gives them their points. */
function worthless(field: Field) {
  return 'steps' in field ? field.steps : []
}
