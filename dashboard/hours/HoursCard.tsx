/** On the company's screen: when it is there, and the way to change that. */
import { useSignedIn } from '../app/use-app.ts'
import { ButtonLink } from '../design/Button.tsx'
import { describeWeek } from './describe-week.ts'

export function HoursCard() {
  const { company, mayManage } = useSignedIn()
  const lines = describeWeek(company.value.hours ?? [])
  return (
    <section class="card company-card">
      <h2>Business hours</h2>
      {lines.length > 0 ? (
        <ul class="numbers">
          {lines.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p class="muted">Not set yet. Appointments need them, and hand-offs to a person use them.</p>
      )}
      <div>
        <ButtonLink icon="clock" href="/company/hours">
          {mayManage ? 'Set hours and holidays' : 'See hours and holidays'}
        </ButtonLink>
      </div>
    </section>
  )
}
