/** One person who is booked: name, member, what they do, hours of their own, days off. */
import { useComputed, useSignal } from '@preact/signals'
import { useSignedIn } from '../../app/use-app.ts'
import type { Staff } from '../../backend/rows.ts'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import { focusFirstError } from '../../design/focus-first-error.ts'
import { Select } from '../../design/Select.tsx'
import { Switch } from '../../design/Switch.tsx'
import { HolidayList } from '../../hours/HolidayList.tsx'
import { WeekEditor } from '../../hours/WeekEditor.tsx'
import { emptyWeek } from '../../hours/week-days.ts'
import type { Bookable } from '../fetch-bookable.ts'
import type { Member, SetupModel } from './create-setup.ts'
import {
  findStaffErrors,
  isFaultless,
  type StaffErrors,
  type StaffForm,
  staffFormOf,
  toStaffRow,
} from './staff-form.ts'

type EditorProps = {
  setup: SetupModel
  bookable: Bookable
  members: Member[]
  person: Staff | null
  onClose: () => void
}

export function StaffEditor({ setup, bookable, members, person, onClose }: EditorProps) {
  const { company } = useSignedIn()
  const before = bookable.does.filter(one => one.staff_id === person?.id).map(one => one.service_id)
  const form = useSignal(staffFormOf(person, person ? before : bookable.services.map(({ id }) => id)))
  const errors = useSignal<StaffErrors>({ hours: {}, daysOff: {} })
  const { userId, hours, daysOff, services } = form.value
  const write = (part: Partial<StaffForm>) => {
    form.value = { ...form.value, ...part }
    errors.value = { hours: {}, daysOff: {} }
  }
  async function save(element: HTMLFormElement) {
    errors.value = findStaffErrors(form.value)
    if (!isFaultless(errors.value)) return focusFirstError(element)
    const row = toStaffRow(form.value)
    if (await setup.saveStaff(person?.id ?? null, row, before, bookable.staff.length)) onClose()
  }
  return (
    <form
      class="setup-editor"
      noValidate
      aria-label={person ? `Change ${person.name}` : 'Add somebody'}
      onSubmit={event => {
        event.preventDefault()
        save(event.currentTarget)
      }}
    >
      <div class="company-pair">
        <Field
          label="Name, as visitors read it"
          hasFocus
          limit={120}
          value={useComputed(() => form.value.name)}
          error={errors.value.name}
          onInput={name => write({ name })}
        />
        <Select
          label="Signs in here as"
          value={userId}
          choices={[
            { value: '', text: 'Nobody' },
            ...members.map(({ user_id, name }) => ({ value: user_id, text: name })),
          ]}
          onChoose={value => write({ userId: value })}
        />
      </div>
      {bookable.services.length > 0 && (
        <fieldset class="setup-does">
          <legend class="field-label">What they do</legend>
          {bookable.services.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={services.includes(id)}
                onChange={event => {
                  const others = services.filter(one => one !== id)
                  write({ services: event.currentTarget.checked ? [...others, id] : others })
                }}
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      <Switch
        label="Hours of their own"
        isOn={hours !== null}
        onChange={isOn =>
          write({ hours: isOn ? (person?.hours ?? company.value.hours ?? emptyWeek()) : null })
        }
      />
      {hours && (
        <WeekEditor week={hours} errors={errors.value.hours} onChange={week => write({ hours: week })} />
      )}
      <div class="field">
        <span class="field-label">Days off, or with other hours</span>
        <HolidayList
          holidays={daysOff}
          errors={errors.value.daysOff}
          addLabel="Add a day"
          namePlaceholder="Holiday"
          onChange={days => write({ daysOff: days })}
        />
      </div>
      <div class="setup-editor-end">
        <Button kind="plain" onClick={onClose}>
          Cancel
        </Button>
        <Button kind="primary" type="submit" isBusy={setup.isBusy.value}>
          Save
        </Button>
      </div>
    </form>
  )
}
