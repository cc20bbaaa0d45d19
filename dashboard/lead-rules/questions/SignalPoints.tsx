/** What somebody's doings are worth, each time. */
import type { Field } from '../../../shared/lead/field.ts'
import { NumberBox } from '../NumberBox.tsx'
import type { EditField } from './edit-field.ts'

type Signals = Extract<Field, { type: 'signals' }>

const names: Record<keyof Signals['each'], string> = {
  price_question: 'They ask about the price',
  booking_question: 'They ask for a time',
  pricing_page: 'They read the page with your prices',
  return_visit: 'They come back',
}

export function SignalPoints({ edit, field }: { edit: EditField; field: Signals }) {
  const kinds = Object.keys(names) as (keyof Signals['each'])[]
  return (
    <ul class="signals">
      {kinds.map(kind => (
        <li key={kind}>
          <span>{names[kind]}</span>
          <NumberBox
            label={`Points when ${names[kind].toLowerCase()}`}
            value={field.each[kind]}
            onChange={points => edit.change({ each: { ...field.each, [kind]: points } })}
          />
          <span class="muted">each time</span>
        </li>
      ))}
    </ul>
  )
}
