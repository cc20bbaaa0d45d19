/** WhatsApp: connected once, on a page of Kapso's, with the account the business has at Facebook. */
import { useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import { ChannelCard } from '../ChannelCard.tsx'
import { CheckedAt } from '../CheckedAt.tsx'
import { ConnectionBadge } from '../ConnectionBadge.tsx'
import { ConnectionProblem } from '../ConnectionProblem.tsx'
import type { ChannelsModel } from '../create-channels.ts'
import { DisconnectButton } from '../DisconnectButton.tsx'
import type { Channels } from '../fetch-channels.ts'
import { LineRows } from '../LineRows.tsx'
import { WaitingSetup } from './WaitingSetup.tsx'

export function WhatsAppCard({ model, channels }: { model: ChannelsModel; channels: Channels }) {
  const { mayManage } = useSignedIn()
  const connection = channels.connections.kapso
  const isConnecting = model.isBusy('connect', 'kapso')
  const frame = {
    icon: 'whatsapp',
    title: 'WhatsApp',
    badge: <ConnectionBadge connection={connection} />,
  } as const
  const says = 'Customers write to your WhatsApp number. You can go on using the app on your phone.'
  if (!connection) {
    return (
      <ChannelCard
        {...frame}
        says={says}
        actions={
          mayManage && (
            <Button kind="primary" icon="outside" isBusy={isConnecting} onClick={model.connectWhatsApp}>
              {isConnecting ? 'Preparing the setup…' : 'Connect WhatsApp'}
            </Button>
          )
        }
      />
    )
  }
  const lines = channels.lines.filter(({ connectionId }) => connectionId === connection.id)
  const isChecking = model.isBusy('check', connection.id)
  const check = (
    <Button isBusy={isChecking} onClick={() => model.check(connection.id)}>
      {isChecking ? 'Checking…' : 'Check now'}
    </Button>
  )
  if (connection.state === 'waiting') {
    return (
      <ChannelCard
        {...frame}
        says={says}
        actions={
          mayManage && (
            <>
              {check}
              <DisconnectButton
                model={model}
                connection={connection}
                lines={lines}
                label="Cancel the setup"
              />
            </>
          )
        }
      >
        <ConnectionProblem connection={connection} />
        <WaitingSetup model={model} setup={channels.setup} />
      </ChannelCard>
    )
  }
  return (
    <ChannelCard
      {...frame}
      says={
        <>
          Connected through Kapso. <CheckedAt connection={connection} />
        </>
      }
      actions={
        mayManage && (
          <>
            <Button icon="plus" isBusy={isConnecting} onClick={model.connectWhatsApp}>
              Another number
            </Button>
            {check}
            <DisconnectButton model={model} connection={connection} lines={lines} />
          </>
        )
      }
    >
      <ConnectionProblem connection={connection} />
      {lines.length > 0 && <LineRows lines={lines} isFailing={connection.state === 'failing'} />}
    </ChannelCard>
  )
}
