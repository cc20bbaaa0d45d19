/** Channels: where people can reach the company, and the pages behind each. */
import './channels.css'
import { useModel, useSignedIn } from '../app/use-app.ts'
import { ButtonLink } from '../design/Button.tsx'
import { Empty, Failed, Loading, Skeleton } from '../design/Faces.tsx'
import { createChannels } from './create-channels.ts'
import { LinePage } from './line/LinePage.tsx'
import { OverviewPage } from './OverviewPage.tsx'
import { CredentialsPage } from './twilio/CredentialsPage.tsx'
import { NumbersPage } from './twilio/NumbersPage.tsx'

export function ChannelsScreen() {
  const signedIn = useSignedIn()
  const channels = useModel(() => createChannels(signedIn))
  const place = signedIn.router.path.value.slice('/channels'.length)
  const state = channels.state.value
  if (state.face === 'loading') return <ChannelsSkeleton />
  if (state.face === 'failed') {
    return (
      <div class="page channels-page">
        <header class="page-head">
          <h1>Channels</h1>
        </header>
        <Failed sentence={state.sentence} onRetry={channels.restart} />
      </div>
    )
  }

  const { connections, lines } = state.value
  if (place === '') return <OverviewPage model={channels} channels={state.value} />
  if (place === '/twilio') return <CredentialsPage model={channels} connection={connections.twilio} />
  if (place === '/twilio/numbers' && connections.twilio) {
    return <NumbersPage key={connections.twilio.id} model={channels} connection={connections.twilio} />
  }
  const line = lines.find(({ id }) => `/${id}` === place)
  if (line) return <LinePage key={line.id} model={channels} line={line} />
  return (
    <Empty title="There is no such line" action={<ButtonLink href="/channels">Go to channels</ButtonLink>}>
      It may have been disconnected. Its conversations are still among the others.
    </Empty>
  )
}

function ChannelsSkeleton() {
  return (
    <div class="page channels-page">
      <header class="page-head">
        <h1>Channels</h1>
      </header>
      <Loading label="Loading the channels">
        {[0, 1, 2].map(index => (
          <div class="card channel-card" key={index}>
            <Skeleton widths={[34, 80, 24]} height={20} />
          </div>
        ))}
      </Loading>
    </div>
  )
}
