/** What can be booked, who does it, within which limits, and the calendar that shows it all. */
import '../../company/company.css'
import '../../company/fields.css'
import '../../hours/hours.css'
import './setup.css'
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { ButtonLink } from '../../design/Button.tsx'
import { Failed, Loading, Skeleton } from '../../design/Faces.tsx'
import { findMissing } from '../fetch-bookable.ts'
import { CalendarCard } from './CalendarCard.tsx'
import { createSetup } from './create-setup.ts'
import { HoursNote } from './HoursNote.tsx'
import { LimitsCard } from './LimitsCard.tsx'
import { nextSteps } from './next-steps.ts'
import { RemindersCard } from './RemindersCard.tsx'
import { ServicesCard } from './ServicesCard.tsx'
import { StaffCard } from './StaffCard.tsx'

export function SetupPage() {
  const signedIn = useSignedIn()
  const setup = useModel(() => createSetup(signedIn))
  const { company, mayManage } = signedIn
  const state = setup.state.value
  const missing = state.face === 'ready' && findMissing(state.value, company.value.hours !== null)
  return (
    <div class="page company-page">
      <header class="page-way-back">
        <ButtonLink kind="plain" icon="back" href="/appointments" label="Back to the appointments" />
        <div>
          <h1>What can be booked</h1>
          <p class="muted">
            Visitors are offered free times in the chat, by text and on WhatsApp, by their own clock.
          </p>
        </div>
      </header>
      {!mayManage && <p class="notice">Owners and admins set up appointments; your role reads it.</p>}
      {missing && <p class="notice">{nextSteps[missing].says}</p>}
      {state.face === 'loading' && (
        <Loading label="Loading what can be booked">
          {[0, 1].map(index => (
            <div class="card company-card" key={index}>
              <Skeleton widths={[30, 100, 80]} height={20} />
            </div>
          ))}
        </Loading>
      )}
      {state.face === 'failed' && <Failed sentence={state.sentence} onRetry={setup.restart} />}
      {state.face === 'ready' && (
        <>
          <ServicesCard setup={setup} bookable={state.value} />
          <StaffCard setup={setup} bookable={state.value} members={state.value.members} />
          <HoursNote />
          <LimitsCard />
          <RemindersCard />
          {mayManage && <CalendarCard />}
        </>
      )}
    </div>
  )
}
