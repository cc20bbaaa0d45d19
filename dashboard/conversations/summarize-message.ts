/** A message in a few words, for where there is room for one line. */
import type { MessageKind } from '../backend/rows.ts'

const kinds: Record<MessageKind, string> = {
  text: '',
  image: 'Picture',
  audio: 'Voice message',
  video: 'Video',
  document: 'Document',
  sticker: 'Sticker',
  location: 'Place',
  contacts: 'Contact card',
  choice: '',
  reaction: 'Reaction',
  template: '',
  unsupported: 'Something that cannot be shown here',
}

export function summarizeMessage({ kind, text }: { kind: MessageKind; text: string }): string {
  if (kind === 'reaction') return text ? `Reacted with ${text}` : 'Took a reaction back'
  return [kinds[kind], text].filter(Boolean).join(': ')
}
