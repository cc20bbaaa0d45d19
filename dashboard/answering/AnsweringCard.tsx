/** The way to the confidence the assistant answers from, which has a page of its own. */
import { useSignedIn } from '../app/use-app.ts'
import { ButtonLink } from '../design/Button.tsx'
import { percent } from '../design/percent.ts'

export function AnsweringCard() {
  const { company, mayManage } = useSignedIn()
  return (
    <section class="card company-card">
      <h2>When to answer</h2>
      <p class="muted">
        Your assistant answers when it is at least {percent(company.value.answers_from)} sure. When it is less
        sure it asks back, and where nothing comes close it says so. See on past questions what another
        setting would change.
      </p>
      <span>
        <ButtonLink href="/company/answering">{mayManage ? 'Try another setting' : 'Have a look'}</ButtonLink>
      </span>
    </section>
  )
}
