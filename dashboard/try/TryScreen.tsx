/** A plain page that carries the company's widget, to try it before the website does. Opened in its own tab. */
import './try.css'
import { useEffect } from 'preact/hooks'
import { useModel, useSignedIn } from '../app/use-app.ts'
import { createLoadable } from '../backend/loadable.ts'
import { unwrap } from '../backend/unwrap.ts'
import { Failed } from '../design/Faces.tsx'

export function TryScreen() {
  const { backend, company } = useSignedIn()
  const { name, description, facts } = company.value
  const key = useModel(() => {
    const found = createLoadable(async () => {
      const query = backend.from('widgets').select('key').eq('company_id', company.peek().id)
      return unwrap(await query.limit(1).single()).key
    })
    found.reload()
    return found
  })
  const state = key.state.value
  const found = state.face === 'ready' ? state.value : null
  useEffect(() => {
    if (found) embed(found)
  }, [found])

  if (state.face === 'failed') return <Failed sentence={state.sentence} onRetry={key.restart} />
  return (
    <main class="try">
      <p class="try-note">
        This is a sample page. Your visitors see the button in the corner; ask it something.{' '}
        <a href="/entries" data-outside>
          Back to Foyer
        </a>
      </p>
      <h1>{name}</h1>
      {description && <p class="try-description">{description}</p>}
      <dl>
        {facts.map(fact => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
    </main>
  )
}

/** The tag, exactly as a website has it. It stays until the tab goes elsewhere. */
function embed(key: string): void {
  const tag = document.createElement('script')
  tag.async = true
  tag.src = '/widget.js'
  tag.dataset.key = key
  document.body.append(tag)
}
