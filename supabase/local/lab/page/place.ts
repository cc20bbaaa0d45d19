/** Where one is in the lab, kept in the address so that a reload comes back. */
import { effect, type Signal, signal } from '@preact/signals'
import type { Line } from '../lab-wire.ts'

export type PanelName = 'switches' | 'traffic' | 'connect'

export type Place = {
  /** The number of the phone in hand. */
  phone: Signal<string | null>
  /** The open chat, null for the list of chats. */
  chat: Signal<Pick<Line, 'via' | 'number'> | null>
  /** What is beside the phone; on a narrow screen, in its place. */
  panel: Signal<PanelName | null>
}

export function createPlace(): Place {
  const asked = new URLSearchParams(location.search)
  const [via, number] = asked.get('chat')?.split(' ') ?? []
  const panel = asked.get('panel')
  const place: Place = {
    phone: signal(asked.get('phone')),
    chat: signal(number && (via === 'sms' || via === 'whatsapp') ? { via, number } : null),
    panel: signal(panel === 'switches' || panel === 'traffic' || panel === 'connect' ? panel : null),
  }
  effect(() => {
    const query = new URLSearchParams()
    if (place.phone.value) query.set('phone', place.phone.value)
    if (place.chat.value) query.set('chat', `${place.chat.value.via} ${place.chat.value.number}`)
    if (place.panel.value) query.set('panel', place.panel.value)
    history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname)
  })
  return place
}
