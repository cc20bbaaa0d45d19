/** Business hours (at /company/hours): the week, and the days that have hours of their own. */
import '../company/company.css'
import { useModel, useSignedIn } from '../app/use-app.ts'
import { ButtonLink } from '../design/Button.tsx'
import { Failed, Loading, Skeleton } from '../design/Faces.tsx'
import { focusFirstError } from '../design/focus-first-error.ts'
import { SaveBar } from '../design/SaveBar.tsx'
import { createHours, type HoursModel } from './create-hours.ts'
import { HolidayList } from './HolidayList.tsx'
import { WeekEditor } from './WeekEditor.tsx'

export function HoursScreen() {
  const signedIn = useSignedIn()
  const hours = useModel(() => createHours(signedIn))
  const state = hours.state.value
  return (
    <div class="page company-page hours-page">
      <header class="page-way-back">
        <ButtonLink kind="plain" icon="back" href="/company" label="Back to the company" />
        <div>
          <h1>Business hours</h1>
          <p class="muted">
            In your own time zone, {signedIn.timeZone.value.replaceAll('_', ' ')}. They decide which times can
            be booked, and what a visitor is told when they ask for a person: that somebody is there, or when
            somebody will be.
          </p>
        </div>
      </header>
      {state.face === 'loading' && (
        <Loading label="Loading the business hours">
          <div class="card company-card">
            <Skeleton widths={[60, 60, 60, 60, 60]} height={24} />
          </div>
        </Loading>
      )}
      {state.face === 'failed' && <Failed sentence={state.sentence} onRetry={hours.reload} />}
      {state.face === 'ready' && <Filled hours={hours} />}
    </div>
  )
}

function Filled({ hours }: { hours: HoursModel }) {
  const { mayManage } = useSignedIn()
  const { week, holidays } = hours.form.value
  const isBlank = week.every(intervals => intervals.length === 0)
  return (
    <form
      class="company-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        hours.save()
        focusFirstError(event.currentTarget)
      }}
    >
      {!mayManage && <p class="notice">Owners and admins set the hours; your role reads them.</p>}
      <fieldset class="company-fields" disabled={!mayManage}>
        <section class="card company-card">
          <h2>Every week</h2>
          {isBlank && (
            <p class="notice">
              Nobody has said when you are there. Until then, no time can be booked, and visitors hear of no
              hour at which somebody answers.
            </p>
          )}
          <WeekEditor
            week={week}
            errors={hours.errors.value.week}
            onChange={next => hours.write({ week: next })}
          />
          <p class="field-hint">
            A day may have several times, such as before and after lunch. Hours that end earlier than they
            begin go on past midnight.
          </p>
        </section>
        <section class="card company-card">
          <h2>Holidays and other days</h2>
          <p class="muted">On these days, their own hours hold instead. Without any you are closed.</p>
          <HolidayList
            holidays={holidays}
            errors={hours.errors.value.holidays}
            addLabel="Add a day"
            namePlaceholder="Christmas Day"
            onChange={next => hours.write({ holidays: next })}
          />
        </section>
      </fieldset>
      {mayManage && hours.isDirty.value && <SaveBar isBusy={hours.isBusy.value} onDiscard={hours.discard} />}
    </form>
  )
}
