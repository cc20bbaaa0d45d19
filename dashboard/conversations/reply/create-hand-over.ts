/** Hands the word to someone else: the member, the assistant, or nobody. */
import { signal } from '@preact/signals'
import type { SignedIn } from '../../app/use-app.ts'
import { sentenceOf } from '../../backend/unwrap.ts'
import type { Thread } from '../create-thread.ts'
import { callDesk, type HandOver } from './call-desk.ts'

/** The way back appears where the way there was: a second click of a double click must not take it. */
const doubleClickMs = 500

export function createHandOver({ backend, toasts }: SignedIn, conversationId: string, thread: Thread) {
  const desk = callDesk(backend, conversationId)
  const isBusy = signal(false)

  async function handOver(to: HandOver) {
    if (isBusy.peek()) return
    isBusy.value = true
    try {
      const { mode } = await desk.handOver(to)
      thread.changeMode(mode)
      thread.fetchNew()
    } catch (error) {
      toasts.show(sentenceOf(error), { tone: 'bad' })
    } finally {
      setTimeout(() => {
        isBusy.value = false
      }, doubleClickMs)
    }
  }

  return { isBusy, handOver }
}
