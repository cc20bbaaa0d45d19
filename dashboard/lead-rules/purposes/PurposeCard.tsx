/** What one assistant is there for: four choices, each with what it does. */
import './purposes.css'
import { useId } from 'preact/hooks'
import { Purpose, purposes } from '../../../shared/lead/purposes.ts'
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { Loading, Skeleton } from '../../design/Faces.tsx'
import { createPurposes } from './create-purposes.ts'
import { PurposeMore } from './PurposeMore.tsx'

export function PurposeCard({ channelId }: { channelId: string }) {
  const signedIn = useSignedIn()
  const model = useModel(() => createPurposes(signedIn), channelId)
  const name = useId()
  const state = model.state.value
  if (state.face === 'failed') return null // its channel's own screen says what is wrong
  const assistant = state.face === 'ready' ? state.value.find(({ id }) => id === channelId) : undefined
  return (
    <section class="card setting-card" aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>What it is there for</h2>
      {!assistant && (
        <Loading label="Loading what it is there for">
          <Skeleton widths={[100, 100]} height={44} />
        </Loading>
      )}
      {assistant && (
        <fieldset class="purpose-choices" disabled={!signedIn.mayManage}>
          <legend class="unseen">What it is there for</legend>
          {Purpose.options.map(purpose => (
            <label class="purpose-choice" key={purpose}>
              <input
                type="radio"
                name={name}
                checked={assistant.purpose === purpose}
                onChange={() => model.choose(channelId, purpose)}
              />
              <b>{purposes[purpose].name}</b>
              <span>{purposes[purpose].sentence}</span>
            </label>
          ))}
        </fieldset>
      )}
      {assistant && <PurposeMore purpose={assistant.purpose} />}
    </section>
  )
}
