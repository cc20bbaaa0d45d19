/** Says why nothing can be written freely here, and what can be done instead. */
import { useSignal } from '@preact/signals'
import type { Gate } from '../../backend/rows.ts'
import { UnblockButton } from '../../contacts/blocking/UnblockButton.tsx'
import { Button } from '../../design/Button.tsx'
import { Icon, type IconName } from '../../design/Icon.tsx'
import type { Thread } from '../create-thread.ts'
import type { ConversationRow } from '../fetch-conversations.ts'
import { TemplatePicker } from './template/TemplatePicker.tsx'

type ClosedProps = { gate: Gate; conversation: ConversationRow; thread: Thread; hasDraft: boolean }

export function GateClosed({ gate, conversation, thread, hasDraft }: ClosedProps) {
  const isPicking = useSignal(false)
  const { refused, message } = gate.text
  const hasTemplates = refused === 'window_closed'
  const mayUseTemplate = hasTemplates && !gate.template.refused
  if (mayUseTemplate && isPicking.value) {
    return (
      <TemplatePicker
        conversation={conversation}
        thread={thread}
        onClose={() => {
          isPicking.value = false
        }}
      />
    )
  }
  return (
    <div class="gate-closed" role="status">
      <Icon name={icons[refused ?? ''] ?? 'warning'} />
      <div>
        <p>{message}</p>
        {hasTemplates && gate.template.refused && <p>{gate.template.message}</p>}
        {hasDraft && <p class="gate-kept">What you had begun to write is kept.</p>}
      </div>
      {refused === 'blocked' && conversation.contact_id && (
        <UnblockButton contactId={conversation.contact_id} onDone={thread.fetchNew} />
      )}
      {mayUseTemplate && (
        <Button
          kind="primary"
          icon="entries"
          onClick={() => {
            isPicking.value = true
          }}
        >
          Choose a template
        </Button>
      )}
    </div>
  )
}

const icons: Record<string, IconName> = {
  blocked: 'blocked',
  opted_out: 'blocked',
  opted_out_elsewhere: 'blocked',
  window_closed: 'clock',
  quiet_hours: 'clock',
}
