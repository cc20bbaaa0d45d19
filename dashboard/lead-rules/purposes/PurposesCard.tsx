/** Which of the company's assistants is there for what, all at a glance. */
import './purposes.css'
import { Purpose, purposes } from '../../../shared/lead/purposes.ts'
import { useModel, useSignedIn } from '../../app/use-app.ts'
import type { ChannelKind } from '../../backend/rows.ts'
import { Failed, Loading, Skeleton } from '../../design/Faces.tsx'
import { formatNumber } from '../../design/format-number.ts'
import { Icon, type IconName } from '../../design/Icon.tsx'
import { createPurposes, type PurposesModel } from './create-purposes.ts'
import type { Assistant } from './fetch-assistants.ts'

export function PurposesCard() {
  const signedIn = useSignedIn()
  const model = useModel(() => createPurposes(signedIn))
  const state = model.state.value
  return (
    <section class="card setting-card" aria-labelledby="purposes">
      <h2 id="purposes">What each assistant is there for</h2>
      {state.face === 'failed' && <Failed sentence={state.sentence} onRetry={model.reload} />}
      {state.face === 'loading' && (
        <Loading label="Loading your assistants">
          <Skeleton widths={[100]} height={56} />
        </Loading>
      )}
      {state.face === 'ready' && <Assistants model={model} assistants={state.value} />}
    </section>
  )
}

function Assistants({ model, assistants }: { model: PurposesModel; assistants: Assistant[] }) {
  const { mayManage } = useSignedIn()
  const isAsking = assistants.some(({ purpose }) => purposes[purpose].asks !== 'nothing')
  return (
    <>
      {!isAsking && (
        <p class="notice">
          None of your assistants asks anything yet. What is written below begins to count once one of them is
          there for lead qualification.
        </p>
      )}
      <ul class="purpose-list">
        {assistants.map(({ id, kind, name, number, purpose }) => (
          <li class="purpose-row" key={id}>
            <Icon name={kindIcons[kind]} size={22} />
            <a href={kind === 'widget' ? '/widget' : `/channels/${id}`}>
              {kind === 'widget' ? 'Website' : name}
              {number && <span class="muted numbers"> {formatNumber(number)}</span>}
            </a>
            <span class="select">
              <select
                class="input"
                aria-label={`What ${kind === 'widget' ? 'the website’s assistant' : `the assistant of “${name}”`} is there for`}
                disabled={!mayManage}
                value={purpose}
                onChange={event => model.choose(id, event.currentTarget.value as Purpose)}
              >
                {Purpose.options.map(one => (
                  <option key={one} value={one}>
                    {purposes[one].name}
                  </option>
                ))}
              </select>
              <Icon name="down" size={18} />
            </span>
            <p class="muted">{purposes[purpose].sentence}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

const kindIcons: Record<ChannelKind, IconName> = { widget: 'widget', sms: 'sms', whatsapp: 'whatsapp' }
