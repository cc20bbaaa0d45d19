/** What is inside a message, by its kind. Text is text: nothing in it is interpreted. */

import { formatNumber } from '../../../../../dashboard/design/format-number.ts'
import type { ChatMessage } from '../../lab-wire.ts'
import { LabIcon } from '../LabIcon.tsx'

export function Contents({ message }: { message: ChatMessage }) {
  const { kind, text, media, details } = message
  return (
    <>
      {media.map(one => (
        <Attachment key={one.url} {...one} isNameless={message.via === 'sms' && message.from === 'phone'} />
      ))}
      {details.location && (
        <p class="card-line">
          <LabIcon name="place" />
          <span>
            <b>{details.location.name ?? 'A place'}</b>
            <small class="numbers">
              {details.location.address ?? `${details.location.latitude}, ${details.location.longitude}`}
            </small>
          </span>
        </p>
      )}
      {details.contacts?.map(contact => (
        <p class="card-line" key={contact.name.formatted_name}>
          <LabIcon name="contact" />
          <span>
            <b>{contact.name.formatted_name}</b>
            <small class="numbers">{formatNumber(contact.phones?.[0]?.phone ?? '')}</small>
          </span>
        </p>
      ))}
      {kind === 'unsupported' && <p class="bubble-odd">A kind of message businesses cannot read</p>}
      {kind === 'template' && <p class="bubble-odd">Template</p>}
      {text && <p class="bubble-text">{text}</p>}
      {!text && details.reply && <p class="bubble-text">{details.reply.title}</p>}
    </>
  )
}

type AttachmentProps = ChatMessage['media'][number] & {
  /** The network does not carry its name. */
  isNameless: boolean
}

function Attachment({ contentType, fileName, url, isNameless }: AttachmentProps) {
  if (contentType.startsWith('image/')) {
    return <img class="bubble-image" src={url} alt={fileName ?? 'A picture'} width={720} height={720} />
  }
  if (contentType.startsWith('audio/')) {
    // biome-ignore lint/a11y/useMediaCaption: a hummed sample has no words
    return <audio class="bubble-audio" controls preload="metadata" src={url} aria-label="Voice note" />
  }
  return (
    <a class="card-line" href={url} target="_blank" rel="noopener">
      <LabIcon name="file" />
      <span>
        <b>{fileName ?? 'A document'}</b>
        <small>
          {contentType}
          {isNameless && ' · SMS carries no file names'}
        </small>
      </span>
    </a>
  )
}
