/** From which confidence on the assistant answers, tried on what visitors have asked. */
import './answering.css'
import { useModel, useSignedIn } from '../app/use-app.ts'
import { ButtonLink } from '../design/Button.tsx'
import { Empty, Failed, Loading, Skeleton } from '../design/Faces.tsx'
import { SaveBar } from '../design/SaveBar.tsx'
import { Changes } from './Changes.tsx'
import { type Answering, createAnswering } from './create-answering.ts'
import { Groups } from './Groups.tsx'
import { ThresholdCard } from './ThresholdCard.tsx'

export function AnsweringScreen() {
  const signedIn = useSignedIn()
  const answering = useModel(() => createAnswering(signedIn))
  const { mayManage } = signedIn
  return (
    <form
      class="page setting-page"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        answering.save()
      }}
    >
      <header class="setting-head">
        <ButtonLink kind="plain" icon="back" href="/company" label="Back to the company" />
        <h1>When to answer</h1>
      </header>
      {!mayManage && (
        <p class="notice">Owners and admins change this; you can try here what a change would do.</p>
      )}
      <ThresholdCard answering={answering} />
      {/* Above the questions, so that it never lies on one of them. */}
      {mayManage && answering.isDirty.value && (
        <SaveBar isBusy={answering.isBusy.value} onDiscard={answering.discard} />
      )}
      <Questions answering={answering} />
    </form>
  )
}

function Questions({ answering }: { answering: Answering }) {
  const state = answering.state.value
  if (state.face === 'failed') return <Failed sentence={state.sentence} onRetry={answering.reload} />
  if (state.face === 'loading') {
    return (
      <Loading label="Finding what your visitors asked again">
        <div class="card setting-card">
          <Skeleton widths={[40, 100, 80, 90]} height={20} />
        </div>
      </Loading>
    )
  }
  if (state.value.length === 0) {
    return (
      <Empty
        title="Nobody has asked yet"
        action={<ButtonLink href="/try">Ask something yourself</ButtonLink>}
      >
        Once visitors have asked, their questions stand here, and you see what a change would do to each.
      </Empty>
    )
  }
  return (
    <>
      <Changes sorted={answering.sorted.value} />
      <Groups sorted={answering.sorted.value} />
    </>
  )
}
