/** Ends a connection, after saying exactly what that does. */
import { useSignal } from '@preact/signals'
import type { Connection } from '../backend/rows.ts'
import { Button } from '../design/Button.tsx'
import { Dialog } from '../design/Dialog.tsx'
import type { ChannelsModel } from './create-channels.ts'
import type { Line } from './fetch-channels.ts'
import { unbrokenNumber } from './unbroken-number.ts'

type DisconnectButtonProps = { model: ChannelsModel; connection: Connection; lines: Line[]; label?: string }

export function DisconnectButton({ model, connection, lines, label = 'Disconnect' }: DisconnectButtonProps) {
  const isAsking = useSignal(false)
  const close = () => {
    isAsking.value = false
  }
  return (
    <>
      <Button
        kind="plain"
        onClick={() => {
          isAsking.value = true
        }}
      >
        {label}
      </Button>
      {isAsking.value && (
        <Dialog
          title={`Disconnect ${names[connection.provider]}?`}
          confirm={{
            label: 'Disconnect',
            kind: 'bad',
            isBusy: model.isBusy('let go', connection.id),
            run: async () => {
              await model.disconnect(connection.id)
              close()
            },
          }}
          onClose={close}
        >
          <p>This is what happens:</p>
          <ul class="consequences">
            {consequences(connection, lines).map(consequence => (
              <li key={consequence}>{consequence}</li>
            ))}
          </ul>
          <p>You can connect it again at any time.</p>
        </Dialog>
      )}
    </>
  )
}

const names = { twilio: 'Twilio', kapso: 'WhatsApp' }

function consequences({ provider }: Connection, lines: Line[]): string[] {
  const numbers = lines.map(({ name, number }) => (number ? unbrokenNumber(number) : name)).join(', ')
  const before =
    provider === 'twilio'
      ? 'At Twilio, they lead to where their messages went before you connected them.'
      : 'What Foyer has set up at Kapso to hear of messages is removed. Your number stays yours, on WhatsApp.'
  const secrets =
    provider === 'twilio'
      ? 'The Auth Token and the API key are destroyed here. In your Twilio account they stay valid.'
      : 'The secrets of the connection are destroyed here.'
  return [
    ...(lines.length > 0
      ? [`Nothing written to ${numbers} arrives here any more, and nothing is sent.`, before]
      : []),
    secrets,
    'All conversations and contacts stay.',
  ]
}
