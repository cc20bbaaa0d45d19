/** The way to what makes a lead, which has a page of its own. */
import { useSignedIn } from '../app/use-app.ts'
import { ButtonLink } from '../design/Button.tsx'

export function LeadRulesCard() {
  const { mayManage } = useSignedIn()
  return (
    <section class="card company-card">
      <h2>What makes a lead</h2>
      <p class="muted">
        Which of your assistants asks questions, what it asks, what each answer is worth, and from when on a
        lead is hot. See who of your leads a change would move before you save it.
      </p>
      <span>
        <ButtonLink href="/company/leads">
          {mayManage ? 'Questions and points' : 'See the questions'}
        </ButtonLink>
      </span>
    </section>
  )
}
