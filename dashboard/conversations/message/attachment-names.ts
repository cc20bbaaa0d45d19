/** What an attachment is called that has no name of its own. */
import type { ThreadAttachment } from '../fetch-messages.ts'

export const attachmentNames: Record<ThreadAttachment['kind'], string> = {
  image: 'Picture',
  audio: 'Voice message',
  video: 'Video',
  document: 'Document',
  sticker: 'Sticker',
}
