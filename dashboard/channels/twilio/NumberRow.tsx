/** One number of the account: what it can do, where its messages go today, and the way to have them arrive here. */
import { useSignal } from '@preact/signals'
import type { OfferedNumber } from '../../../shared/connections-door.ts'
import { Badge } from '../../design/Badge.tsx'
import { Button, ButtonLink } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { formatNumber } from '../../design/format-number.ts'
import type { OfferedNumbers } from './create-offered-numbers.ts'

export function NumberRow({ offered, number }: { offered: OfferedNumbers; number: OfferedNumber }) {
  const shown = formatNumber(number.number)
  const name = number.name === number.number ? null : number.name
  return (
    <li>
      <div class="offered-what">
        <h2 class="numbers">{shown}</h2>
        {name && <span class="offered-name">{name}</span>}
      </div>
      <p class="offered-can">{abilitiesOf(number)}</p>
      <p class="offered-where" data-obstacle={number.obstacle !== null}>
        {whereOf(number)}
      </p>
      <div class="offered-do">
        <Choice offered={offered} number={number} />
      </div>
    </li>
  )
}

function Choice({ offered, number }: { offered: OfferedNumbers; number: OfferedNumber }) {
  const isAsking = useSignal(false)
  const { obstacle, channel_id: line, provider_id: id } = number
  const isBusy = offered.importing.value === id
  const isOffered = obstacle ? obstacle.can_be_cleared : !line || offered.needsMending.value
  return (
    <>
      {line && (
        <>
          <Badge tone={obstacle ? 'brass' : 'good'}>Answered here</Badge>
          <ButtonLink href={`/channels/${line}`}>Settings</ButtonLink>
        </>
      )}
      {isOffered && (
        <Button
          isBusy={isBusy}
          onClick={() => {
            if (obstacle) isAsking.value = true
            else offered.importNumber(number, false)
          }}
        >
          {isBusy ? 'Connecting…' : line ? 'Connect it again' : 'Use this number'}
        </Button>
      )}
      {isAsking.value && (
        <Dialog
          title="Something else receives its messages"
          confirm={{
            label: 'Use it anyway',
            kind: 'primary',
            run: () => {
              isAsking.value = false
              offered.importNumber(number, true)
            },
          }}
          onClose={() => {
            isAsking.value = false
          }}
        >
          <p>{obstacle?.message}</p>
          <p>Foyer remembers how it is today and puts it back when you let the number go.</p>
        </Dialog>
      )}
    </>
  )
}

const abilityNames = { sms: 'text messages', mms: 'pictures', voice: 'calls', fax: 'fax' }

function abilitiesOf({ capabilities }: OfferedNumber): string {
  const names = new Intl.ListFormat('en-GB').format(capabilities.map(ability => abilityNames[ability]))
  return names ? `For ${names}` : 'Not in use at Twilio'
}

function whereOf({ channel_id, current_webhook: webhook, obstacle }: OfferedNumber): string {
  if (obstacle) return obstacle.message
  if (channel_id) return 'Its messages arrive in your conversations.'
  if (!webhook) return 'Its messages go nowhere today.'
  return `Its messages go to ${withoutQuery(webhook)} today. Foyer puts that back when you disconnect.`
}

/** A query may hold somebody's key. */
function withoutQuery(webhook: string): string {
  return webhook.replace(/[?#].*$/, '')
}
