/** Saves what is played above it: not every browser plays what every phone records. */
import type { ThreadAttachment } from '../fetch-messages.ts'
import { sizeWords } from './size-words.ts'

type SaveProps = { attachment: ThreadAttachment; name: string; href: string }

export function SaveLink({ attachment, name, href }: SaveProps) {
  return (
    <a class="attachment-save" href={href} download={name}>
      Download<span class="unseen">: {name}</span>
      {attachment.byte_size !== null && ` · ${sizeWords(attachment.byte_size)}`}
    </a>
  )
}
