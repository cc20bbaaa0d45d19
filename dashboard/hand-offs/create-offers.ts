/** The conversations that wait for whoever is signed in: kept current on every screen, each announced once. */
import type { SignedIn } from '../app/use-app.ts'
import { createLoadable } from '../backend/loadable.ts'
import { unwrap } from '../backend/unwrap.ts'

export function createOffers({ backend, company, router, toasts, user, wakes }: SignedIn) {
  const announced = new Set<string>()
  let isFirst = true // what waits already is counted, not announced
  const offers = createLoadable(async () => {
    const found = unwrap(
      await backend
        .from('hand_offs')
        .select('id, conversation_id, offered_at')
        .eq('company_id', company.peek().id)
        .eq('claim', 'offered')
        .eq('offered_to', user.id)
        .order('offered_at'),
    )
    for (const offer of found) announce(offer)
    isFirst = false
    return found.length
  })
  const stopListening = wakes.listen({ hand_off: offers.reload, refresh: offers.reload })
  offers.reload()

  /** Offered anew is announced anew. */
  function announce({
    id,
    conversation_id,
    offered_at,
  }: Record<'id' | 'conversation_id', string> & { offered_at: string | null }) {
    const key = `${id} ${offered_at}`
    const path = `/conversations/${conversation_id}`
    if (announced.has(key)) return
    announced.add(key)
    if (isFirst || router.path.peek() === path) return
    toasts.show('Somebody is waiting for you.', { action: { label: 'Go there', run: () => router.go(path) } })
  }

  return { state: offers.state, close: stopListening }
}
