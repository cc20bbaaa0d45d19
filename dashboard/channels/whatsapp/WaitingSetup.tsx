/** What the business still has to do on the setup page, and until when its link is good. */
import './setup.css'
import { useSignedIn } from '../../app/use-app.ts'
import type { Connection } from '../../backend/rows.ts'
import { Button, ButtonLink } from '../../design/Button.tsx'
import { fullTime } from '../../design/format.ts'
import type { ChannelsModel } from '../create-channels.ts'

export function WaitingSetup({ model, connection }: { model: ChannelsModel; connection: Connection }) {
  const { mayManage, timeZone } = useSignedIn()
  const { setup_url: url, setup_expires_at: expiresAt } = connection
  const isOpen = url !== null && (!expiresAt || Date.parse(expiresAt) > Date.now())
  if (!isOpen) {
    return (
      <div class="notice">
        <div class="channel-notice">
          <p>The link to the setup page has run out before a number was connected.</p>
          {mayManage && (
            <div class="channel-actions">
              <Button
                icon="outside"
                isBusy={model.isBusy('connect', 'kapso')}
                onClick={model.connectWhatsApp}
              >
                Open a new one
              </Button>
            </div>
          )}
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
      {mayManage && (
        <p class="setup-link">
          <ButtonLink kind="primary" icon="outside" href={url} target="_blank">
            Open the setup page
          </ButtonLink>
          {expiresAt && (
            <span class="muted">The link is good until {fullTime(expiresAt, timeZone.value)}.</span>
          )}
        </p>
      )}
    </div>
  )
}
