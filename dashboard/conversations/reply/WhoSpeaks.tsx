/** Says who answers the visitor, and lets a member change it. */
import type { ComponentChildren } from 'preact'
import type { Mode } from '../../../shared/message.ts'
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import { Icon } from '../../design/Icon.tsx'
import type { Conversation, Thread } from '../create-thread.ts'
import type { HandOver } from './call-desk.ts'
import { createHandOver } from './create-hand-over.ts'
import { findSpeaker } from './find-speaker.ts'
import { findWaitingReason } from './find-waiting-reason.ts'
import { whoAnswers } from './who-answers.ts'

type WhoSpeaksProps = {
  thread: Thread
  value: Conversation
  /** The strip above says why somebody has to come, and has the way to take over. */
  isOffered: boolean
  /** The member took the word and wants to write. */
  onTake: () => void
}

type Way = { to: HandOver; kind: 'quiet' | 'primary'; words: ComponentChildren }

const ways: Record<Mode, Way> = {
  assistant: { to: 'take', kind: 'quiet', words: 'Take over' },
  waiting: { to: 'take', kind: 'primary', words: 'Take over' },
  member: {
    to: 'return',
    kind: 'quiet',
    words: (
      <span>
        Hand back <span class="who-speaks-rest">to the assistant</span>
      </span>
    ),
  },
  closed: { to: 'return', kind: 'quiet', words: 'Reopen' },
}

export function WhoSpeaks({ thread, value, isOffered, onTake }: WhoSpeaksProps) {
  const signedIn = useSignedIn()
  const { id, mode } = value.conversation
  const { isBusy, handOver } = useModel(() => createHandOver(signedIn, id, thread))
  const speaker = findSpeaker(value.events)
  const isColleague = speaker ? speaker !== signedIn.user.id : !signedIn.mayWrite
  const way = ways[mode]
  // Whoever is shut out can be written to by nobody: unblocking comes first.
  const mayTurn = way.to !== 'take' || !(isOffered || value.conversation.contact?.is_blocked)
  return (
    <div class="who-speaks" data-mode={mode}>
      {mode === 'waiting' && !isOffered && <Icon name="person" />}
      <p role="status">
        {mode === 'assistant' && whoAnswers(value.conversation)}
        {mode === 'waiting' &&
          (isOffered ? (
            'Until somebody comes, the assistant answers what it can.'
          ) : (
            <b>{findWaitingReason(value.events) ?? 'This visitor asked for a person.'}</b>
          ))}
        {mode === 'member' && (
          <>
            <b>{isColleague ? 'A colleague has' : 'You have'} the word.</b> The assistant stays silent.
          </>
        )}
        {mode === 'closed' && (
          <>
            <b>Closed.</b> It reopens when the visitor writes again.
          </>
        )}
      </p>
      {signedIn.mayWrite && (
        <span class="who-speaks-ways">
          {mode !== 'closed' && (
            <Button
              key="close"
              kind="plain"
              size="small"
              isBusy={isBusy.value}
              onClick={() => handOver('close')}
            >
              Close
            </Button>
          )}
          {mayTurn && (
            <Button
              key={mode}
              kind={way.kind}
              size="small"
              isBusy={isBusy.value}
              onClick={() => {
                handOver(way.to)
                if (way.to === 'take') onTake()
              }}
            >
              {way.words}
            </Button>
          )}
        </span>
      )}
    </div>
  )
}
