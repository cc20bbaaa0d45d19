/** Who can be booked: members of the company or not, each with what they do and when. */
import { useSignal } from '@preact/signals'
import { useSignedIn } from '../../app/use-app.ts'
import type { Staff } from '../../backend/rows.ts'
import { Button } from '../../design/Button.tsx'
import { Switch } from '../../design/Switch.tsx'
import { describeWeek } from '../../hours/describe-week.ts'
import type { Bookable } from '../fetch-bookable.ts'
import { staffHue } from '../staff-hue.ts'
import type { Member, SetupModel } from './create-setup.ts'
import { StaffEditor } from './StaffEditor.tsx'

type CardProps = { setup: SetupModel; bookable: Bookable; members: Member[] }

export function StaffCard({ setup, bookable, members }: CardProps) {
  const { mayManage } = useSignedIn()
  const { staff } = bookable
  /** Which one is being changed: an id, 'new', or none. */
  const edited = useSignal<string | null>(null)
  const isNew = edited.value === 'new'
  const editorOf = (person: Staff | null) => (
    <StaffEditor
      {...{ setup, bookable, members, person }}
      onClose={() => {
        edited.value = null
      }}
    />
  )
  return (
    <section class="card company-card">
      <div class="setup-head">
        <h2>People</h2>
        {mayManage && !isNew && (
          <Button
            icon="plus"
            onClick={() => {
              edited.value = 'new'
            }}
          >
            Add somebody
          </Button>
        )}
      </div>
      {staff.length === 0 && !isNew && (
        <p class="muted">Who can be booked? It need not be somebody who signs in here.</p>
      )}
      <ul class="setup-list">
        {staff.map(person => (
          <li key={person.id}>
            {edited.value === person.id ? (
              editorOf(person)
            ) : (
              <StaffRow
                {...{ setup, bookable, person }}
                onEdit={() => {
                  edited.value = person.id
                }}
              />
            )}
          </li>
        ))}
        {isNew && <li>{editorOf(null)}</li>}
      </ul>
    </section>
  )
}

type RowProps = { setup: SetupModel; bookable: Bookable; person: Staff; onEdit: () => void }

function StaffRow({ setup, bookable, person, onEdit }: RowProps) {
  const { mayManage } = useSignedIn()
  const { id, name, hours, is_on } = person
  const does = bookable.services.filter(service =>
    bookable.does.some(one => one.staff_id === id && one.service_id === service.id),
  )
  return (
    <div class="setup-row" data-off={!is_on}>
      <div>
        <b class="staff-mark" data-hue={staffHue(bookable.staff, id)}>
          {name}
        </b>
        <p class="muted">{does.map(one => one.name).join(', ') || 'Does nothing that can be booked yet'}</p>
        <p class="muted numbers">
          {hours ? describeWeek(hours).join(' · ') || 'Never there' : 'During business hours'}
        </p>
      </div>
      {mayManage && (
        <fieldset class="setup-acts" aria-label={name}>
          <Button size="small" label={`Change ${name}`} onClick={onEdit}>
            Change
          </Button>
          <Switch
            label={is_on ? 'On' : 'Off'}
            isOn={is_on}
            onChange={isOn => setup.switchStaff(person, isOn)}
          />
        </fieldset>
      )}
    </div>
  )
}
