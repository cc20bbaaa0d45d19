/** The way to the language models, which have a page of their own. */
import { useSignedIn } from '../app/use-app.ts'
import { ButtonLink } from '../design/Button.tsx'

export function ModelsCard() {
  const { mayManage } = useSignedIn()
  return (
    <section class="card company-card">
      <h2>Language models</h2>
      <p class="muted">
        Your answers are your entries. A language model can phrase them in your visitors’ own language, with
        your words alone.
      </p>
      <span>
        <ButtonLink href="/company/models">
          {mayManage ? 'Models and their costs' : 'See the models'}
        </ButtonLink>
      </span>
    </section>
  )
}
