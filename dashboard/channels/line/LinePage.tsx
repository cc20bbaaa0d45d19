/** One line: how it answers, its templates, and the way to let it go. */
import './line.css'
import { useComputed } from '@preact/signals'
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { focusFirstError } from '../../design/focus-first-error.ts'
import { formatNumber } from '../../design/format-number.ts'
import { SaveBar } from '../../design/SaveBar.tsx'
import { Switch } from '../../design/Switch.tsx'
import { PurposeCard } from '../../lead-rules/purposes/PurposeCard.tsx'
import type { ChannelsModel } from '../create-channels.ts'
import type { Line } from '../fetch-channels.ts'
import { PageHead } from '../PageHead.tsx'
import { createLineSettings } from './create-line-settings.ts'
import { LineFields } from './LineFields.tsx'
import { RemoveLine } from './RemoveLine.tsx'
import { Templates } from './Templates.tsx'

export function LinePage({ model, line }: { model: ChannelsModel; line: Line }) {
  const signedIn = useSignedIn()
  const current = useComputed(() => findLine(model, line.id) ?? line)
  const settings = useModel(() => createLineSettings(signedIn, model, current))
  const { kind, name, number, isAnswering, businessAccountId } = current.value
  return (
    <div class="page channels-page">
      <PageHead title={name} says={`${kindNames[kind]}${number ? ` · ${formatNumber(number)}` : ''}`}>
        <Switch
          label={isAnswering ? 'Assistant answers' : 'People answer'}
          isOn={isAnswering}
          isDisabled={!signedIn.mayManage}
          onChange={settings.answer}
        />
      </PageHead>
      {!signedIn.mayManage && <p class="notice">Owners and admins change lines; your role reads them.</p>}
      {!isAnswering && (
        <p class="notice">
          The assistant is off on this line: every message waits until a person answers it.
        </p>
      )}
      <PurposeCard channelId={line.id} />
      <form
        class="line-form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          settings.save()
          focusFirstError(event.currentTarget)
        }}
      >
        <LineFields settings={settings} />
        {signedIn.mayManage && settings.isDirty.value && (
          <SaveBar isBusy={settings.isBusy.value} onDiscard={settings.discard} />
        )}
      </form>
      {kind === 'whatsapp' && businessAccountId && (
        <Templates key={businessAccountId} lineId={line.id} businessAccountId={businessAccountId} />
      )}
      {signedIn.mayManage && <RemoveLine model={model} line={current.value} />}
    </div>
  )
}

const kindNames = { sms: 'Text messages', whatsapp: 'WhatsApp' }

function findLine({ state }: ChannelsModel, id: string): Line | null {
  return state.value.face === 'ready' ? (state.value.value.lines.find(line => line.id === id) ?? null) : null
}
