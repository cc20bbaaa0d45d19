/** The open hand-off of one conversation: who was asked, until when, and the story behind it. */
import { signal } from '@preact/signals'
import type { ClaimResponse, HandOffPacket } from '../../shared/hand-off-door.ts'
import type { SignedIn } from '../app/use-app.ts'
import { askDesk } from '../backend/ask-desk.ts'
import { createLoadable } from '../backend/loadable.ts'
import type { HandOff } from '../backend/rows.ts'
import { sentenceOf, unwrap } from '../backend/unwrap.ts'
import type { Thread } from '../conversations/create-thread.ts'

export type HandOffModel = ReturnType<typeof createHandOff>

const tickMs = 15_000

export function createHandOff({ backend, toasts, wakes }: SignedIn, conversationId: string, thread: Thread) {
  const now = signal(Date.now())
  const isBusy = signal(false)
  const story = signal<HandOffPacket | null>(null)
  const open = createLoadable(
    async (): Promise<HandOff | null> =>
      unwrap(
        await backend
          .from('hand_offs')
          .select('*')
          .eq('conversation_id', conversationId)
          .neq('claim', 'over')
          .maybeSingle(),
      ),
  )
  const timer = setInterval(() => {
    now.value = Date.now()
  }, tickMs)
  const reload = () => {
    now.value = Date.now()
    open.reload()
  }
  const stopListening = wakes.listen({
    hand_off: reload,
    conversation: changed => {
      if (changed === conversationId) reload()
    },
    refresh: reload,
  })
  reload()

  async function run(work: () => Promise<void>) {
    if (isBusy.peek()) return
    isBusy.value = true
    try {
      await work()
    } catch (error) {
      toasts.show(sentenceOf(error), { tone: 'bad' })
    } finally {
      isBusy.value = false
      reload()
    }
  }

  return {
    state: open.state,
    now,
    isBusy,
    /** Null while it is closed. */
    story,
    claim: (id: string) =>
      run(async () => {
        const { mode } = await askDesk<ClaimResponse>(backend, `hand-offs/${id}/claim`)
        thread.changeMode(mode)
        thread.fetchNew()
      }),
    openStory: (id: string) =>
      run(async () => {
        story.value = await askDesk<HandOffPacket>(backend, `hand-offs/${id}/packet`, { method: 'GET' })
      }),
    closeStory() {
      story.value = null
    },
    close() {
      clearInterval(timer)
      stopListening()
    },
  }
}
