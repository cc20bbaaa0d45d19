/** What was said in one conversation, where a member joins it, and who it is with. */
import { useRef } from 'preact/hooks'
import { useModel, useSignedIn } from '../app/use-app.ts'
import { ContactPanel } from '../contacts/ContactPanel.tsx'
import { ButtonLink } from '../design/Button.tsx'
import { Empty, Failed, Loading, Skeleton } from '../design/Faces.tsx'
import { createHandOff } from '../hand-offs/create-hand-off.ts'
import { HandOffStrip } from '../hand-offs/HandOffStrip.tsx'
import { createThread } from './create-thread.ts'
import { createReplies } from './reply/create-replies.ts'
import { ReplyBox } from './reply/ReplyBox.tsx'
import { useFitKeyboard } from './reply/use-fit-keyboard.ts'
import { ThreadHead } from './ThreadHead.tsx'
import { Timeline } from './Timeline.tsx'

export function ThreadPage({ id }: { id: string }) {
  const signedIn = useSignedIn()
  const thread = useModel(() => createThread(signedIn, id))
  const replies = useModel(() => createReplies(signedIn, id, thread))
  const handOff = useModel(() => createHandOff(signedIn, id, thread))
  const article = useRef<HTMLElement>(null)
  useFitKeyboard(article)
  const state = thread.state.value
  if (state.face === 'loading') return <ThreadSkeleton />
  if (state.face === 'failed') return <Failed sentence={state.sentence} onRetry={thread.reload} />
  if (!state.value) {
    return (
      <Empty
        title="There is no such conversation"
        action={<ButtonLink href="/conversations">Back to all</ButtonLink>}
      />
    )
  }
  const { conversation } = state.value
  const showsContact = signedIn.router.query.value.has('contact')
  return (
    <div class="thread-frame" data-contact={showsContact}>
      <article class="thread" ref={article}>
        <ThreadHead conversation={conversation} showsContact={showsContact} />
        <HandOffStrip model={handOff} value={state.value} replies={replies} />
        <Timeline thread={thread} value={state.value} replies={replies} />
        <ReplyBox thread={thread} value={state.value} replies={replies} isOffered={handOff.isOffered.value} />
      </article>
      {showsContact && <ContactPanel conversation={conversation} thread={thread} />}
    </div>
  )
}

function ThreadSkeleton() {
  return (
    <Loading label="Loading the conversation">
      <div class="thread-loading">
        <Skeleton widths={[34]} height={24} />
        <Skeleton widths={[52]} height={44} />
        <Skeleton widths={[64]} height={88} />
        <Skeleton widths={[40]} height={44} />
      </div>
    </Loading>
  )
}
