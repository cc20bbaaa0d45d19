/** Listens to what changes in the lab, for as long as the page is open. */
import type { LabNews } from '../lab-wire.ts'

/** `onOpen` follows every connection, the first one too: what happened in between has to be fetched. */
export function listen(on: { open(): void; lost(): void; news(news: LabNews): void }): () => void {
  const source = new EventSource('/lab/api/events')
  source.onopen = on.open
  source.onerror = on.lost // the browser connects again by itself
  source.onmessage = event => on.news(JSON.parse(event.data))
  return () => source.close()
}
