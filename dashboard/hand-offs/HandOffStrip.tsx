/** Above a conversation: somebody has to come, who was asked, and the way to take it. Not there while nobody has to. */
import './hand-offs.css'
import { useSignedIn } from '../app/use-app.ts'
import type { Conversation } from '../conversations/create-thread.ts'
import type { Replies } from '../conversations/reply/create-replies.ts'
import { Button } from '../design/Button.tsx'
import { Icon } from '../design/Icon.tsx'
import type { HandOffModel } from './create-hand-off.ts'
import { Story } from './Story.tsx'
import { sayOffer } from './say-offer.ts'
import { sayReason } from './words.ts'

type StripProps = { model: HandOffModel; value: Conversation; replies: Replies }

export function HandOffStrip({ model, value, replies }: StripProps) {
  const signedIn = useSignedIn()
  const state = model.state.value
  if (state.face !== 'ready' || !state.value) return null
  const handOff = state.value
  const isMine = handOff.claimed_by === signedIn.user.id
  // who has the word is told first; then nobody waits any more
  const isOpen = model.isOffered.value && value.conversation.mode !== 'member'
  if (!isOpen && !isMine) return null

  const story = model.story.value
  const isForMe = handOff.claim === 'offered' && handOff.offered_to === signedIn.user.id
  const { text, detail } = isOpen
    ? sayOffer(handOff, {
        isForMe,
        names: value.names,
        now: model.now.value,
        company: signedIn.company.value,
      })
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
            Take over
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
      {story && <Story story={story} messages={value.messages} replies={replies} />}
    </section>
  )
}
