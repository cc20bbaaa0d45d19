/** The tag to paste. */
import '../widget/widget.css'
import { useApp, useModel } from '../app/use-app.ts'
import { createLoadable } from '../backend/loadable.ts'
import { unwrap } from '../backend/unwrap.ts'
import { Failed, Loading, Skeleton } from '../design/Faces.tsx'
import { Snippet } from '../widget/Snippet.tsx'

export function TagStep() {
  const { backend, door } = useApp()
  const widget = useModel(() => {
    const found = createLoadable(async () => {
      const entrance = door.entrance.peek()
      if (entrance.face !== 'inside') throw new Error('a widget belongs to a company')
      const { id } = entrance.membership.company.peek()
      return unwrap(await backend.from('widgets').select('key').eq('company_id', id).limit(1).single())
    })
    found.reload()
    return found
  })
  const state = widget.state.value
  if (state.face === 'failed') return <Failed sentence={state.sentence} onRetry={widget.restart} />
  if (state.face === 'loading') {
    return (
      <Loading label="Loading the tag">
        <div class="card widget-card">
          <Skeleton widths={[40, 100]} height={20} />
        </div>
      </Loading>
    )
  }
  return <Snippet widgetKey={state.value.key} />
}
