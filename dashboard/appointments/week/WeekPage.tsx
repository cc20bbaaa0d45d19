/** A week of appointments: columns where there is room for them, a list on a phone; and beside it the one that is open. */
import './agenda.css'
import './block.css'
import './week.css'
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { ButtonLink } from '../../design/Button.tsx'
import { Empty, Failed, Loading, Skeleton } from '../../design/Faces.tsx'
import { findMissing } from '../fetch-bookable.ts'
import { AppointmentPanel } from '../one/AppointmentPanel.tsx'
import { nextSteps } from '../setup/next-steps.ts'
import { Agenda } from './Agenda.tsx'
import { createWeek, type WeekModel } from './create-week.ts'
import { drawDays } from './days-of-week.ts'
import { StaffKey } from './StaffKey.tsx'
import { WeekGrid } from './WeekGrid.tsx'
import { WeekHead } from './WeekHead.tsx'

export function WeekPage({ openId }: { openId: string | null }) {
  const signedIn = useSignedIn()
  const week = useModel(() => createWeek(signedIn))
  const state = week.state.value
  return (
    <div class="appointments" data-open={openId !== null}>
      <div class="appointments-week">
        <WeekHead week={week} />
        {state.face === 'loading' && (
          <Loading label="Loading the week">
            <Skeleton widths={[100, 100, 100, 100, 100]} height={64} />
          </Loading>
        )}
        {state.face === 'failed' && <Failed sentence={state.sentence} onRetry={week.restart} />}
        {state.face === 'ready' && <Filled week={week} openId={openId} />}
      </div>
      {openId && <AppointmentPanel key={openId} id={openId} week={week} />}
    </div>
  )
}

function Filled({ week, openId }: { week: WeekModel; openId: string | null }) {
  const { company, mayManage } = useSignedIn()
  const state = week.state.value
  if (state.face !== 'ready') return null
  const { appointments, staff, monday } = state.value
  const missing = findMissing(state.value, company.value.hours !== null)
  if (missing && appointments.length === 0) {
    const { title, says, action, href } = nextSteps[missing]
    return (
      <Empty
        title={title}
        action={
          mayManage && (
            <ButtonLink kind="primary" href={href}>
              {action}
            </ButtonLink>
          )
        }
      >
        {says}
      </Empty>
    )
  }
  const shown = appointments.filter(({ staff_id }) => !week.hidden.value.has(staff_id))
  const days = drawDays({ company: company.value, monday, appointments: shown })
  return (
    <>
      {missing && (
        <p class="notice">
          <span>
            {nextSteps[missing].says} <a href={nextSteps[missing].href}>{nextSteps[missing].action}</a>
          </span>
        </p>
      )}
      <StaffKey week={week} staff={staff} />
      <WeekGrid week={week} days={days} staff={staff} openId={openId} />
      <Agenda week={week} days={days} staff={staff} />
    </>
  )
}
