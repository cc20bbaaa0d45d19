/** What the server knows, kept fresh: its news say what has changed, and that is fetched. */
import { effect, signal } from '@preact/signals'
import type { LabNews, Overview, Screen, TrafficEntry } from '../lab-wire.ts'
import { LabError, labDoor } from './lab-door.ts'
import { latest } from './latest.ts'
import { listen } from './listen.ts'
import type { Place } from './place.ts'

/** As long as WhatsApp shows it, unless a message comes first. */
const typingMs = 25_000

export function createFeed(place: Place) {
  const overview = signal<Overview | null>(null)
  /** Of the phone in hand. */
  const screen = signal<Screen | null>(null)
  const traffic = signal<TrafficEntry[] | null>(null)
  const isLive = signal(false)
  /** Why there is nothing to show. */
  const failure = signal<string | null>(null)
  /** The line that is writing to the phone in hand. */
  const typing = signal<string | null>(null)
  let typingEnds: ReturnType<typeof setTimeout> | undefined

  const fetching = (fetch: () => Promise<void>) =>
    latest(async () => {
      try {
        await fetch()
        failure.value = null
      } catch (error) {
        if (!(error instanceof LabError)) throw error
        failure.value = error.message
      }
    })
  const fetchOverview = fetching(async () => {
    const value = await labDoor.overview()
    overview.value = value
    const isKnown = value.phones.some(({ number }) => number === place.phone.peek())
    if (!isKnown) place.phone.value = value.phones[0]?.number ?? null
  })
  const fetchTraffic = fetching(async () => {
    traffic.value = await labDoor.traffic()
  })
  const fetchScreen = fetching(async () => {
    const phone = place.phone.peek()
    if (!phone) return
    const value = await labDoor.screen(phone)
    if (phone !== place.phone.peek()) return // another is in hand by now
    const last = value.messages.at(-1)
    if (last?.from === 'business' && last.id !== screen.peek()?.messages.at(-1)?.id) typing.value = null
    screen.value = value
  })

  function hear(news: LabNews) {
    const isMine = 'phone' in news && news.phone === place.phone.peek()
    if (news.what === 'traffic') fetchTraffic()
    if (news.what === 'overview' || news.what === 'phone') fetchOverview()
    if (news.what === 'overview' || (news.what === 'phone' && isMine)) fetchScreen()
    if (news.what !== 'typing' || !isMine) return
    typing.value = news.line
    clearTimeout(typingEnds)
    typingEnds = setTimeout(() => {
      typing.value = null
    }, typingMs)
  }

  function fetchAll() {
    fetchOverview()
    fetchScreen()
    fetchTraffic()
  }

  listen({
    open() {
      isLive.value = true
      fetchAll()
    },
    lost() {
      isLive.value = false
      if (!overview.peek()) failure.value = 'The lab cannot be reached. Is Foyer still running?'
    },
    news: hear,
  })
  effect(() => {
    if (!place.phone.value) return
    screen.value = null
    typing.value = null
    fetchScreen()
  })

  return { overview, screen, traffic, isLive, failure, typing, fetchOverview, retry: fetchAll }
}
