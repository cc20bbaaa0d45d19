/** The messages of the conversation as the server has stored them: one of each id, in order of seq. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Message } from '../../../shared/message.ts'

export type Transcript = {
  messages: ReadonlySignal<Message[]>
  merge: (incoming: Message[]) => void
  clear: () => void
  /** The seq before the first gap: everything after it is to be fetched. */
  cursor: () => number
}

export function createTranscript(): Transcript {
  const messages = signal<Message[]>([])
  return {
    messages,
    merge(incoming) {
      const byId = new Map([...messages.peek(), ...incoming].map(message => [message.id, message]))
      messages.value = [...byId.values()].sort((a, b) => a.seq - b.seq)
    },
    clear() {
      messages.value = []
    },
    cursor: () => messages.peek().reduce((last, { seq }) => (seq === last + 1 ? seq : last), 0),
  }
}
