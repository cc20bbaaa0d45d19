/** The foot of a thread: who answers the visitor, and where a member does. */
import './reply.css'
import { useRef } from 'preact/hooks'
import { useSignedIn } from '../../app/use-app.ts'
import type { Conversation, Thread } from '../create-thread.ts'
import { Composer } from './Composer.tsx'
import type { Replies } from './create-replies.ts'
import { LineTrouble } from './LineTrouble.tsx'
import { PhoneComposer } from './PhoneComposer.tsx'
import { WhoSpeaks } from './WhoSpeaks.tsx'

type ReplyBoxProps = {
  thread: Thread
  value: Conversation
  replies: Replies
  /** Somebody was asked to come, which stands above the conversation with the way to take over. */
  isOffered: boolean
}

export function ReplyBox({ thread, value, replies, isOffered }: ReplyBoxProps) {
  const { mayWrite } = useSignedIn()
  const input = useRef<HTMLTextAreaElement>(null)
  const { conversation } = value
  const channel = conversation.channel?.kind ?? 'widget'
  return (
    <footer class="reply-box" data-mode={conversation.mode}>
      {channel !== 'widget' && <LineTrouble channelId={conversation.channel_id} />}
      <WhoSpeaks thread={thread} value={value} isOffered={isOffered} onTake={() => input.current?.focus()} />
      {mayWrite && channel === 'widget' && (
        <Composer
          replies={replies}
          mode={conversation.mode}
          channel={channel}
          name={conversation.contact?.name ?? null}
          left={null}
          input={input}
        />
      )}
      {mayWrite && channel !== 'widget' && (
        <PhoneComposer thread={thread} conversation={conversation} replies={replies} input={input} />
      )}
    </footer>
  )
}
