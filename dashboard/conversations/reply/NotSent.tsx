/** What became of a reply that did not reach the door, and what can be done. */
import { Button } from '../../design/Button.tsx'
import { Icon } from '../../design/Icon.tsx'
import type { Outgoing, Replies } from './create-replies.ts'

export function NotSent({ reply, replies }: { reply: Outgoing; replies: Replies }) {
  return (
    <div class="message-failed" role="alert">
      <p>
        <Icon name="warning" size={16} />
        Not sent. {reply.failure}
      </p>
      <span>
        <Button size="small" kind="plain" onClick={() => replies.discard(reply.id)}>
          Discard
        </Button>
        <Button size="small" icon="history" onClick={replies.retry}>
          Try again
        </Button>
      </span>
    </div>
  )
}
