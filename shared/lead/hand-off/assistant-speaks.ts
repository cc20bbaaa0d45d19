/** Whether a reply of the assistant may be said: it goes on while a person is waited for, until one has the word. */
import type { Mode } from '../../message.ts'

export function assistantSpeaks(mode: Mode): boolean {
  return mode === 'assistant' || mode === 'waiting'
}
