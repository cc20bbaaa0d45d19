/** The way to the team, which has a page of its own. */
import { useSignedIn } from '../app/use-app.ts'
import { ButtonLink } from '../design/Button.tsx'

export function TeamCard() {
  const { mayManage } = useSignedIn()
  return (
    <section class="card company-card">
      <h2>The team</h2>
      <p class="muted">
        Invite your colleagues. Whoever needs a person then gets the one who fits: by language, by what they
        need, by place, and by who has the least to do. If nobody comes in time, the next one is asked.
      </p>
      <span>
        <ButtonLink href="/company/team">
          {mayManage ? 'Invite, and say who does what' : 'See who does what'}
        </ButtonLink>
      </span>
    </section>
  )
}
