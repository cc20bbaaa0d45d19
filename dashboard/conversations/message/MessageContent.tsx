/** What a message says, whatever kind it is. */
import './content.css'
import { Icon } from '../../design/Icon.tsx'
import type { ThreadMessage } from '../fetch-messages.ts'
import { Attachment } from './Attachment.tsx'
import { ContactCards } from './ContactCards.tsx'
import { Place } from './Place.tsx'

type ContentProps = {
  message: ThreadMessage
  /** It may have changed. */
  onChanged: () => void
}

export function MessageContent({ message, onChanged }: ContentProps) {
  const { kind, text, meaning, attachments } = message
  return (
    <>
      {attachments.map(attachment => (
        <Attachment key={attachment.id} attachment={attachment} onChanged={onChanged} />
      ))}
      <Words message={message} />
      {meaning && meaning !== text && <p class="message-note">Chose “{meaning}”</p>}
      {kind === 'choice' && (
        <p class="message-note">
          <Icon name="check" size={14} />
          Tapped
        </p>
      )}
    </>
  )
}

function Words({ message }: { message: ThreadMessage }) {
  const { kind, text, details, attachments } = message
  if (kind === 'location') return <Place text={text} details={details} />
  if (kind === 'contacts') return <ContactCards text={text} details={details} />
  if (kind === 'unsupported') {
    const type = typeof details.type === 'string' ? details.type : ''
    const what = type && type !== 'unsupported' ? ` (${type})` : ''
    return <p class="message-odd">They sent something that cannot be shown here{what}. Look on the phone.</p>
  }
  if (kind === 'reaction') {
    return <p class="message-odd">{text ? `Reacted with ${text}` : 'Took a reaction back'}</p>
  }
  const isFileName = attachments.some(({ file_name }) => file_name === text) // the file says it already
  return text && !isFileName ? <p class="message-text">{text}</p> : null
}
