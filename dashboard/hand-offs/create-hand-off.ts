/** The open hand-off of one conversation: who was asked, until when, and the story behind it. */
import { computed, signal } from '@preact/signals'
import type { ClaimResponse, HandOffPacket } from '../../shared/hand-off-door.ts'
import type { SignedIn } from '../app/use-app.ts'
import { askDesk } from '../backend/ask-desk.ts'
import { createLoadable } from '../backend/loadable.ts'
import type { HandOff, Member } from '../backend/rows.ts'
import { sentenceOf, unwrap } from '../backend/unwrap.ts'
import type { Thread } from '../conversations/create-thread.ts'

export type HandOffModel = ReturnType<typeof createHandOff>

/** `next`: whoever can still be asked, by user; the visitor is told the truth when there is nobody. */
export type OpenHandOff = HandOff & { next: string[] }

const tickMs = 15_000
/** Who may be asked to come: all but those who only look. */
const mayCome: Member['role'][] = ['owner', 'admin', 'agent']

export function createHandOff(
  { backend, company, toasts, wakes }: SignedIn,
  conversationId: string,
  thread: Thread,
) {
  const now = signal(Date.now())
  const isBusy = signal(false)
  const story = signal<HandOffPacket | null>(null)
  const open = createLoadable(async (): Promise<OpenHandOff | null> => {
    const theirs = backend.from('hand_offs').select('*').eq('conversation_id', conversationId)
    const handOff = unwrap(await theirs.neq('claim', 'over').maybeSingle())
    return handOff && { ...handOff, next: handOff.claim === 'offered' ? await fetchNext(handOff) : [] }
  })

  async function fetchNext({ asked }: HandOff): Promise<string[]> {
    const members = backend.from('members').select('user_id').eq('company_id', company.peek().id)
    const free = unwrap(await members.eq('is_available', true).in('role', mayCome))
    return free.map(member => member.user_id).filter(member => !asked.includes(member))
  }

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
    /** Somebody has to come, and nobody has. */
    isOffered: computed(() => {
      const state = open.state.value
      return (
        state.face === 'ready' && (state.value?.claim === 'offered' || state.value?.claim === 'owner_told')
      )
    }),
    now,
    isBusy,
    /** Null while it is closed. */
    story,
    claim: (id: string) =>
      run(async () => {
        const { mode, claimed_by } = await askDesk<ClaimResponse>(backend, `hand-offs/${id}/claim`)
        open.change(held => held && { ...held, claim: 'claimed', claimed_by })
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
