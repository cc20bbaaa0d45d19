/** The numbers of the company's Twilio account: which are answered here, and which could be. */
import './numbers.css'
import { useComputed } from '@preact/signals'
import { useModel, useSignedIn } from '../../app/use-app.ts'
import type { Connection } from '../../backend/rows.ts'
import { ButtonLink } from '../../design/Button.tsx'
import { Empty, Failed, Loading, Skeleton } from '../../design/Faces.tsx'
import { Icon } from '../../design/Icon.tsx'
import type { ChannelsModel } from '../create-channels.ts'
import { PageHead } from '../PageHead.tsx'
import { createOfferedNumbers, type OfferedNumbers } from './create-offered-numbers.ts'
import { NumberRow } from './NumberRow.tsx'

export function NumbersPage({ model, connection }: { model: ChannelsModel; connection: Connection }) {
  const { mayManage } = useSignedIn()
  if (!mayManage) {
    return (
      <Empty
        title="Only owners and admins choose numbers"
        action={<ButtonLink href="/channels">Go to channels</ButtonLink>}
      >
        Ask one of them to do this.
      </Empty>
    )
  }
  return <Numbers model={model} connection={connection} />
}

function Numbers({ model, connection }: { model: ChannelsModel; connection: Connection }) {
  const signedIn = useSignedIn()
  const current = useComputed(() => findTwilio(model) ?? connection)
  const offered = useModel(() => createOfferedNumbers(signedIn, model, current))
  const state = offered.state.value
  const notice = model.notice.value
  return (
    <div class="page channels-page">
      <PageHead
        title="Your Twilio numbers"
        says="Choose the ones Foyer answers. You can take them back at any time."
      />
      {notice && (
        <p class="notice">
          <Icon name="flag" size={18} />
          {notice}
        </p>
      )}
      {state.face === 'loading' && <NumbersSkeleton />}
      {state.face === 'failed' && <Failed sentence={state.sentence} onRetry={offered.reload} />}
      {state.face === 'ready' && <Filled offered={offered} />}
    </div>
  )
}

function findTwilio({ state }: ChannelsModel): Connection | null {
  return state.value.face === 'ready' ? state.value.value.connections.twilio : null
}

function Filled({ offered }: { offered: OfferedNumbers }) {
  const state = offered.state.value
  const numbers = state.face === 'ready' ? state.value : []
  if (numbers.length === 0) {
    return (
      <Empty
        title="This account has no number yet"
        action={
          <ButtonLink icon="outside" href="https://console.twilio.com" target="_blank">
            Open the Twilio console
          </ButtonLink>
        }
      >
        Buy one at Twilio that can receive text messages, then come back here.
      </Empty>
    )
  }
  const isOneAnswered = numbers.some(({ channel_id }) => channel_id !== null)
  return (
    <>
      <ul class="card offered">
        {numbers.map(number => (
          <NumberRow key={number.provider_id} offered={offered} number={number} />
        ))}
      </ul>
      {isOneAnswered && (
        <div class="channel-actions">
          <ButtonLink kind="primary" href="/channels">
            Done
          </ButtonLink>
        </div>
      )}
    </>
  )
}

function NumbersSkeleton() {
  return (
    <Loading label="Asking Twilio for your numbers">
      <div class="card channel-card">
        <Skeleton widths={[30, 62, 30, 54, 30, 60]} height={16} />
      </div>
    </Loading>
  )
}
