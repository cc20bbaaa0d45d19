/** Text messages: the company's own Twilio account and the numbers of it that are answered here. */
import { useSignedIn } from '../../app/use-app.ts'
import type { Connection } from '../../backend/rows.ts'
import { Button, ButtonLink } from '../../design/Button.tsx'
import { ChannelCard } from '../ChannelCard.tsx'
import { CheckedAt } from '../CheckedAt.tsx'
import { ConnectionBadge } from '../ConnectionBadge.tsx'
import { ConnectionProblem } from '../ConnectionProblem.tsx'
import type { ChannelsModel } from '../create-channels.ts'
import { DisconnectButton } from '../DisconnectButton.tsx'
import type { Channels, Line } from '../fetch-channels.ts'
import { LineRows } from '../LineRows.tsx'

export function TwilioCard({ model, channels }: { model: ChannelsModel; channels: Channels }) {
  const { mayManage } = useSignedIn()
  const connection = channels.connections.twilio
  const frame = {
    icon: 'phone',
    title: 'Text messages',
    badge: <ConnectionBadge connection={connection} />,
  } as const
  if (!connection) {
    return (
      <ChannelCard
        {...frame}
        says="Customers text your number. You bring your own Twilio account, and its numbers stay yours."
        actions={
          mayManage && (
            <ButtonLink kind="primary" href="/channels/twilio">
              Connect Twilio
            </ButtonLink>
          )
        }
      />
    )
  }
  const lines = channels.lines.filter(({ connectionId }) => connectionId === connection.id)
  return (
    <ChannelCard
      {...frame}
      says={
        <>
          Through your Twilio account <span class="channel-account">{shorten(connection.account_id)}</span>.{' '}
          <CheckedAt connection={connection} />
        </>
      }
      actions={mayManage && <Actions model={model} connection={connection} lines={lines} />}
    >
      <ConnectionProblem connection={connection}>
        {mayManage && connection.state === 'failing' && (
          <ButtonLink href="/channels/twilio">Enter the credentials again</ButtonLink>
        )}
        {mayManage && connection.state === 'connected' && (
          <ButtonLink href="/channels/twilio/numbers">Look at the numbers</ButtonLink>
        )}
      </ConnectionProblem>
      {model.notice.value && <p class="notice">{model.notice.value}</p>}
      {lines.length > 0 && <LineRows lines={lines} isFailing={connection.state === 'failing'} />}
      {lines.length === 0 && connection.state === 'connected' && (
        <p class="notice notice-calm">
          Almost there: choose which of your numbers are answered here. Until then, nothing arrives.
        </p>
      )}
    </ChannelCard>
  )
}

function Actions(props: { model: ChannelsModel; connection: Connection; lines: Line[] }) {
  const { model, connection, lines } = props
  return (
    <>
      {connection.state === 'connected' && (
        <ButtonLink
          kind={lines.length === 0 ? 'primary' : 'quiet'}
          icon="plus"
          href="/channels/twilio/numbers"
        >
          {lines.length === 0 ? 'Choose numbers' : 'Another number'}
        </ButtonLink>
      )}
      <Button isBusy={model.isBusy('check', connection.id)} onClick={() => model.check(connection.id)}>
        {model.isBusy('check', connection.id) ? 'Checking…' : 'Check now'}
      </Button>
      <DisconnectButton model={model} connection={connection} lines={lines} />
    </>
  )
}

/** An Account SID is 34 characters long; the last ones tell two accounts apart. */
function shorten(accountSid: string): string {
  return `${accountSid.slice(0, 2)}…${accountSid.slice(-4)}`
}
