/** Everything the page knows and can do: the phones, the one in hand, its open chat, the switches, the traffic. */
import { computed, effect, signal } from '@preact/signals'
import { createToasts } from '../../../../dashboard/app/create-toasts.ts'
import type { Line, NewPhoneRequest, Provider, SwitchRequest } from '../lab-wire.ts'
import { createFeed } from './create-feed.ts'
import { LabError, labDoor } from './lab-door.ts'
import { createPlace } from './place.ts'

export type Lab = ReturnType<typeof createLab>

export function createLab() {
  const toasts = createToasts()
  const place = createPlace()
  const feed = createFeed(place)
  const { overview, screen } = feed

  const phone = computed(() => overview.value?.phones.find(one => one.number === place.phone.value) ?? null)
  /** The line of the open chat, be it one that has no number, such as a sender of codes. */
  const line = computed((): Line | null => {
    const open = place.chat.value
    if (!open) return null
    const known = overview.value?.lines.find(one => one.via === open.via && one.number === open.number)
    return known ?? { ...open, name: open.number, isConnected: false, takesReplies: false }
  })
  const isOpen = (one: { via: Line['via']; line: string }) =>
    one.line === line.value?.number && one.via === line.value.via

  /** Resolves to whether it was done; if not, it says why. */
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      if (!(error instanceof LabError)) throw error
      toasts.show(error.message, { tone: 'bad' })
      return false
    }
  }

  // What is looked at is read, as on any phone.
  const isLookedAt = signal(!document.hidden)
  document.addEventListener('visibilitychange', () => {
    isLookedAt.value = !document.hidden
  })
  effect(() => {
    const [number, chat] = [place.phone.value, place.chat.value]
    const isUnread = overview.value?.chats.some(one => one.phone === number && isOpen(one) && one.unread > 0)
    if (!number || !chat || !isUnread || !isLookedAt.value) return
    labDoor.read({ phone: number, line: chat.number, via: chat.via }).catch(() => {}) // the next news asks again
  })

  return {
    ...feed,
    toasts,
    place,
    phone,
    line,
    messages: computed(() => screen.value?.messages.filter(isOpen) ?? []),
    terms: computed(() => screen.value?.terms.find(isOpen) ?? null),
    isTyping: computed(() => line.value !== null && feed.typing.value === line.value.number),
    switchesOn: computed(() => overview.value?.switches.filter(one => one.value !== one.off) ?? []),

    take(number: string) {
      place.phone.value = number
    },
    open(chat: Pick<Line, 'via' | 'number'> | null) {
      place.chat.value = chat
    },
    /** Throws a `LabError` where the number is not one. */
    async addPhone(added: NewPhoneRequest) {
      await labDoor.addPhone(added)
      await feed.fetchOverview()
      place.phone.value = added.number
    },
    async send(content: { text: string } | { sample: string }) {
      const [from, to] = [place.phone.peek(), line.peek()]
      if (!from || !to) return false
      return attempt(() => labDoor.send({ phone: from, line: to.number, via: to.via, content }))
    },
    tap(message: string, choice: string) {
      return attempt(() => labDoor.tap({ phone: place.phone.peek() ?? '', message, choice }))
    },
    async answerByHand(text: string) {
      const [to, from] = [place.phone.peek(), line.peek()]
      if (!from || !to) return false
      return attempt(() => labDoor.answerByHand({ phone: to, line: from.number, text }))
    },
    turn({ provider, name }: { provider: Provider; name: string }, value: SwitchRequest['value']) {
      return attempt(() => labDoor.turn(provider, name, { value }))
    },
    allOff: () => attempt(labDoor.allOff),
  }
}
