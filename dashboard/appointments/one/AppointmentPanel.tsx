/** One appointment beside the week: who, what, when, and what can be done with it. */
import './appointment.css'
import { useEffect, useRef } from 'preact/hooks'
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { Badge } from '../../design/Badge.tsx'
import { ButtonLink } from '../../design/Button.tsx'
import { dayOf } from '../../design/day-of.ts'
import { Empty, Failed, Loading, Skeleton } from '../../design/Faces.tsx'
import { states } from '../states.ts'
import type { WeekModel } from '../week/create-week.ts'
import { mondayOf } from '../week/week-of.ts'
import { AppointmentActions } from './AppointmentActions.tsx'
import { AppointmentFacts } from './AppointmentFacts.tsx'
import { createAppointment } from './create-appointment.ts'

export function AppointmentPanel({ id, week }: { id: string; week: WeekModel }) {
  const signedIn = useSignedIn()
  const model = useModel(() => createAppointment(signedIn, id), id)
  const panel = useRef<HTMLElement>(null)
  const { router } = signedIn
  const back = router.query.value.has('week') ? `/appointments?week=${week.monday.value}` : '/appointments'
  useEffect(() => {
    panel.current?.focus({ preventScroll: true })
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) router.go(back)
    }
    addEventListener('keydown', leave)
    return () => {
      removeEventListener('keydown', leave)
      document.querySelector<HTMLElement>(`.block[href*="${id}"]`)?.focus()
    }
  }, [router, back, id])

  const state = model.state.value
  const monday =
    state.face === 'ready' && state.value
      ? mondayOf(dayOf(new Date(state.value.starts_at), signedIn.timeZone.value))
      : null
  useEffect(() => {
    // whoever comes from elsewhere sees the week it is in
    if (!monday || router.query.value.has('week') || monday === week.monday.value) return
    router.go(`/appointments/${id}?week=${monday}`, { replace: true })
  }, [router, week, id, monday])
  const found = state.face === 'ready' ? state.value : null
  return (
    <aside class="appointment" aria-label="Appointment" tabIndex={-1} ref={panel}>
      <h1 class="appointment-title unseen">Appointments</h1>
      <header class="appointment-head">
        {found ? (
          <div>
            <Badge tone={states[found.state].tone}>{states[found.state].text}</Badge>
            <h2>{found.visitor}</h2>
            <p class="muted">{found.service?.name}</p>
          </div>
        ) : (
          <h2 class="unseen">Appointment</h2>
        )}
        <ButtonLink kind="plain" icon="close" label="Close" href={back} />
      </header>
      {state.face === 'loading' && (
        <Loading label="Loading the appointment">
          <Skeleton widths={[60, 90, 40, 70]} height={20} />
        </Loading>
      )}
      {state.face === 'failed' && <Failed sentence={state.sentence} onRetry={model.restart} />}
      {state.face === 'ready' && !found && (
        <Empty title="There is no such appointment">It may have been held only, or erased.</Empty>
      )}
      {found && <AppointmentFacts appointment={found} staff={found.allStaff} reminds={found.reminds} />}
      {found && signedIn.mayWrite && (
        <AppointmentActions appointment={found} model={model} now={week.now.value} />
      )}
    </aside>
  )
}
