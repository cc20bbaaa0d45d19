/** A file to be saved: its name, its size. */
import { Icon } from '../../design/Icon.tsx'
import type { ThreadAttachment } from '../fetch-messages.ts'
import { sizeWords } from './size-words.ts'

type FileProps = { attachment: ThreadAttachment; name: string; href: string }

export function FileLink({ attachment, name, href }: FileProps) {
  return (
    <a class="attachment-file" href={href} download={name}>
      <Icon name="document" size={22} />
      <span class="attachment-name">
        <b>{name}</b>
        {attachment.byte_size !== null && <small>{sizeWords(attachment.byte_size)}</small>}
      </span>
    </a>
  )
}
