/** Conversations: who came in on one side, what was said on the other. */
import './conversations.css'
import { useModel, useSignedIn } from '../app/use-app.ts'
import { Empty } from '../design/Faces.tsx'
import { createGaps } from './gaps/create-gaps.ts'
import { ConversationListPane } from './list/ConversationListPane.tsx'
import { createConversationList } from './list/create-conversation-list.ts'
import { createDeadLetterCount } from './list/create-dead-letter-count.ts'
import { createWaitingCount } from './list/create-waiting-count.ts'
import { ThreadPage } from './ThreadPage.tsx'

export function ConversationsScreen() {
  const signedIn = useSignedIn()
  const list = useModel(() => createConversationList(signedIn))
  const gaps = useModel(() => createGaps(signedIn))
  const waiting = useModel(() => createWaitingCount(signedIn))
  const letters = useModel(() => createDeadLetterCount(signedIn))
  const openId = signedIn.router.path.value.split('/')[2] ?? null
  const state = list.state.value
  const isEmpty =
    state.face === 'ready' && state.value.rows.length === 0 && list.filter.value === 'all' && !openId
  return (
    <div
      class="panes"
      data-open={openId !== null}
      data-empty={isEmpty}
      data-contact={openId !== null && signedIn.router.query.value.has('contact')}
    >
      <ConversationListPane list={list} gaps={gaps} waiting={waiting} letters={letters} openId={openId} />
      <section class="pane-detail" aria-label="Conversation">
        {openId ? (
          <ThreadPage key={openId} id={openId} />
        ) : (
          state.face === 'ready' && (
            <Empty title="Choose a conversation">New ones appear in the list by themselves.</Empty>
          )
        )}
      </section>
    </div>
  )
}
