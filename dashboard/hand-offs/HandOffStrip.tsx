/** Above a conversation: somebody has to come, who was asked, and the way to take it. Not there while nobody has to. */
import './hand-offs.css'
import { useModel, useSignedIn } from '../app/use-app.ts'
import type { HandOff } from '../backend/rows.ts'
import type { Conversation, Thread } from '../conversations/create-thread.ts'
import type { Replies } from '../conversations/reply/create-replies.ts'
import { Button } from '../design/Button.tsx'
import { Icon } from '../design/Icon.tsx'
import { createHandOff } from './create-hand-off.ts'
import { Story } from './Story.tsx'
import { sayDue, sayReason, sayRule } from './words.ts'

type StripProps = { thread: Thread; value: Conversation; replies: Replies }

export function HandOffStrip({ thread, value, replies }: StripProps) {
  const signedIn = useSignedIn()
  const { conversation, names } = value
  const model = useModel(() => createHandOff(signedIn, conversation.id, thread), conversation.id)
  const state = model.state.value
  if (state.face !== 'ready' || !state.value) return null
  const handOff = state.value
  const isMine = handOff.claimed_by === signedIn.user.id
  const isOpen = handOff.claim === 'offered' || handOff.claim === 'owner_told'
  if (!isOpen && !isMine) return null

  const story = model.story.value
  const isForMe = handOff.claim === 'offered' && handOff.offered_to === signedIn.user.id
  const { text, detail } = isOpen
    ? sayOffer(handOff, isForMe, names, model.now.value)
    : { text: 'Yours.', detail: sayReason(handOff) }
  return (
    <section class="hand-off" data-urgent={isForMe} aria-label="Hand-off">
      <div class="hand-off-says" role="status">
        <Icon name={isOpen ? 'conversations' : 'check'} size={20} />
        <p>
          <b>{text}</b> {detail}
        </p>
      </div>
      <div class="hand-off-actions">
        {isOpen && signedIn.mayWrite && (
          <Button
            kind={isForMe ? 'primary' : 'quiet'}
            size="small"
            isBusy={model.isBusy.value}
            onClick={() => model.claim(handOff.id)}
          >
            Take it
          </Button>
        )}
        <Button
          kind="plain"
          size="small"
          onClick={() => (story ? model.closeStory() : model.openStory(handOff.id))}
        >
          {story ? 'Close the story' : 'The whole story'}
        </Button>
      </div>
      {story && <Story story={story} replies={replies} />}
    </section>
  )
}

function sayOffer(
  handOff: HandOff,
  isForMe: boolean,
  names: ReadonlyMap<string, string>,
  now: number,
): { text: string; detail: string } {
  const reason = sayReason(handOff)
  if (handOff.claim === 'owner_told') {
    return {
      text: 'Nobody has come yet.',
      detail: `${reason} They have been told when somebody is likely to.`,
    }
  }
  const due = handOff.due_at ? sayDue(handOff.due_at, now) : ''
  if (isForMe) {
    const detail = `${reason} It goes to the next one ${due}. ${sayRule(handOff)}`
    return { text: 'They are waiting for you.', detail }
  }
  if (!handOff.offered_to)
    return { text: 'Nobody is available.', detail: `${reason} It waits for whoever is.` }
  const name = names.get(handOff.offered_to) || 'a colleague'
  return { text: `Waiting for ${name}.`, detail: `${reason} It goes to the next one ${due}.` }
}
