/** What the business still has to do on the setup page, and until when its link is good. */
import './setup.css'
import { useSignedIn } from '../../app/use-app.ts'
import { Button, ButtonLink } from '../../design/Button.tsx'
import { fullTime } from '../../design/format.ts'
import type { ChannelsModel } from '../create-channels.ts'
import type { Setup } from '../fetch-channels.ts'

export function WaitingSetup({ model, setup }: { model: ChannelsModel; setup: Setup | null }) {
  const { mayManage, timeZone } = useSignedIn()
  if (!mayManage) {
    return <p class="notice">An owner or admin of your company still has to connect the number.</p>
  }
  const isOpen = setup && (!setup.expiresAt || Date.parse(setup.expiresAt) > Date.now())
  if (!isOpen) {
    return (
      <div class="notice">
        <div class="channel-notice">
          <p>The link to the setup page has run out before a number was connected.</p>
          <div class="channel-actions">
            <Button icon="outside" isBusy={model.isBusy('connect', 'kapso')} onClick={model.connectWhatsApp}>
              Open a new one
            </Button>
          </div>
        </div>
      </div>
    )
  }
  return (
    <div class="setup">
      <ol class="setup-steps">
        <li>Open the setup page and sign in to Facebook with the account that manages your business.</li>
        <li>Choose your number. To keep WhatsApp on your phone, choose to connect the app you have.</li>
        <li>Come back here. Foyer usually notices by itself that you are done.</li>
      </ol>
      <p class="setup-link">
        <ButtonLink kind="primary" icon="outside" href={setup.url} target="_blank">
          Open the setup page
        </ButtonLink>
        {setup.expiresAt && (
          <span class="muted">The link is good until {fullTime(setup.expiresAt, timeZone.value)}.</span>
        )}
      </p>
    </div>
  )
}
