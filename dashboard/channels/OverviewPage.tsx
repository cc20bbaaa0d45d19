/** Every channel at a glance, and what each needs next. */
import { useSignedIn } from '../app/use-app.ts'
import { Badge } from '../design/Badge.tsx'
import { ButtonLink } from '../design/Button.tsx'
import { ChannelCard } from './ChannelCard.tsx'
import type { ChannelsModel } from './create-channels.ts'
import type { Channels } from './fetch-channels.ts'
import { LetGoNotice } from './LetGoNotice.tsx'
import { TwilioCard } from './twilio/TwilioCard.tsx'
import { SetupReturn } from './whatsapp/SetupReturn.tsx'
import { WhatsAppCard } from './whatsapp/WhatsAppCard.tsx'

export function OverviewPage({ model, channels }: { model: ChannelsModel; channels: Channels }) {
  const { mayManage } = useSignedIn()
  const { widget } = channels
  return (
    <div class="page channels-page">
      <header class="page-head">
        <h1>Channels</h1>
        <p class="muted">
          Where people reach you. Every channel gives the same answers and ends in one inbox.
        </p>
      </header>
      {!mayManage && <p class="notice">Owners and admins connect channels; your role reads them.</p>}
      <SetupReturn model={model} connection={channels.connections.kapso} />
      <LetGoNotice model={model} />
      <ChannelCard
        icon="widget"
        title="Website"
        badge={widget?.isEnabled ? <Badge tone="good">On</Badge> : <Badge tone="plain">Off</Badge>}
        says="Visitors write in a chat on your own pages."
        actions={<ButtonLink href="/widget">{mayManage ? 'Set up the widget' : 'See the widget'}</ButtonLink>}
      />
      <TwilioCard model={model} channels={channels} />
      <WhatsAppCard model={model} channels={channels} />
    </div>
  )
}
