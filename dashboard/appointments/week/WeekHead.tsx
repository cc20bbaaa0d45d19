/** Which week is shown, the way to others, and to what can be booked. */
import { addDays } from '../../../shared/hours/add-days.ts'
import { useSignedIn } from '../../app/use-app.ts'
import { ButtonLink } from '../../design/Button.tsx'
import type { WeekModel } from './create-week.ts'
import { mondayOf, weekTitle } from './week-of.ts'

export function WeekHead({ week }: { week: WeekModel }) {
  const { timeZone } = useSignedIn()
  const monday = week.monday.value
  const isThisWeek = monday === mondayOf(week.today.value)
  return (
    <header class="week-head">
      <div class="week-title">
        <h1>Appointments</h1>
        <p class="muted numbers" role="status">
          {weekTitle(monday, navigator.language)}
          <span class="week-zone"> · {timeZone.value.replaceAll('_', ' ')}</span>
        </p>
      </div>
      <nav class="week-turn" aria-label="Week">
        <ButtonLink icon="back" label="The week before" href={`/appointments?week=${addDays(monday, -7)}`} />
        <ButtonLink href="/appointments" kind={isThisWeek ? 'plain' : 'quiet'}>
          Today
        </ButtonLink>
        <ButtonLink icon="forward" label="The week after" href={`/appointments?week=${addDays(monday, 7)}`} />
      </nav>
      <ButtonLink icon="clock" href="/appointments/setup">
        Set up
      </ButtonLink>
    </header>
  )
}
