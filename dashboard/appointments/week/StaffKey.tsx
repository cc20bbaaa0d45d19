/** Which colour is whose; each can be left out. Not there for one person alone. */
import type { Staff } from '../../backend/rows.ts'
import { staffHue } from '../staff-hue.ts'
import type { WeekModel } from './create-week.ts'

export function StaffKey({ week, staff }: { week: WeekModel; staff: Staff[] }) {
  const people = staff.filter(one => one.is_on)
  if (people.length < 2) return null
  return (
    <fieldset class="staff-key" aria-label="Whose appointments are shown">
      {people.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          class="staff-chip"
          data-hue={staffHue(staff, id)}
          aria-pressed={!week.hidden.value.has(id)}
          onClick={() => week.toggle(id)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  )
}
