/** Where a member writes to a phone: the field while the gate is open, its sentence while it is not. */
import type { RefObject } from 'preact'
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { Loading, Skeleton } from '../../design/Faces.tsx'
import type { Thread } from '../create-thread.ts'
import type { ConversationRow } from '../fetch-conversations.ts'
import { Composer } from './Composer.tsx'
import { createGate } from './create-gate.ts'
import type { Replies } from './create-replies.ts'
import { GateClosed } from './GateClosed.tsx'

type PhoneComposerProps = {
  thread: Thread
  conversation: ConversationRow
  replies: Replies
  input: RefObject<HTMLTextAreaElement | null>
}

export function PhoneComposer({ thread, conversation, replies, input }: PhoneComposerProps) {
  const signedIn = useSignedIn()
  const { id, mode, channel, contact } = conversation
  const gate = useModel(() => createGate(signedIn, id, replies), id)
  const state = gate.state.value
  if (state.face === 'loading') {
    return (
      <Loading label="Looking what may be written here">
        <Skeleton widths={[100]} height={44} />
      </Loading>
    )
  }
  // When the gate could not be asked, the door says no where it must.
  const closed = state.face === 'ready' && state.value?.text.refused ? state.value : null
  if (closed) {
    const hasDraft = replies.draft.value.trim() !== ''
    return <GateClosed gate={closed} conversation={conversation} thread={thread} hasDraft={hasDraft} />
  }
  return (
    <Composer
      replies={replies}
      mode={mode}
      channel={channel?.kind ?? 'sms'}
      name={contact?.name ?? null}
      left={gate.left.value}
      input={input}
    />
  )
}
