/** A picture, a recording, a film or a file that came with a message, in whatever state it is. */
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import { Skeleton } from '../../design/Faces.tsx'
import { Icon } from '../../design/Icon.tsx'
import type { ThreadAttachment } from '../fetch-messages.ts'
import { attachmentNames } from './attachment-names.ts'
import { createSignedLink } from './create-signed-link.ts'
import { type AttachmentProps, FailedAttachment } from './FailedAttachment.tsx'
import { FileLink } from './FileLink.tsx'
import { SaveLink } from './SaveLink.tsx'

/** Pixels, as in message.css: what loads must not move what is being read. */
const heights: Record<ThreadAttachment['kind'], number> = {
  image: 240,
  sticker: 128,
  video: 240,
  audio: 44,
  document: 64,
}

/** What a browser shows. Anything else is a file. */
const pictures = /^image\/(png|jpeg|gif|webp|avif)\b/

export function Attachment({ attachment, onChanged }: AttachmentProps) {
  const { state, kind } = attachment
  if (state === 'stored') return <Stored attachment={attachment} />
  const name = attachmentNames[kind]
  if (state === 'waiting') {
    return (
      <p class="attachment-away">
        <Icon name="clock" size={18} />
        {name}, on its way here
      </p>
    )
  }
  return <FailedAttachment attachment={attachment} onChanged={onChanged} />
}

function Stored({ attachment }: { attachment: ThreadAttachment }) {
  const { kind, content_type, path, file_name } = attachment
  const signedIn = useSignedIn()
  const link = useModel(() => createSignedLink(signedIn, path, file_name), path)
  const state = link.state.value
  const name = file_name ?? attachmentNames[kind]
  const isPicture = pictures.test(content_type)
  if (state.face === 'loading') {
    return (
      <div class="attachment-loading" role="status" aria-label={`Loading: ${name}`}>
        <Skeleton widths={[100]} height={heights[kind]} />
      </div>
    )
  }
  if (state.face === 'failed') {
    return (
      <p class="attachment-away" data-failed>
        <span>{state.sentence}</span>
        <Button kind="plain" size="small" icon="history" onClick={link.reload}>
          Try again
        </Button>
      </p>
    )
  }
  const { shown, saved } = state.value
  if (isPicture) {
    return (
      <a class="attachment-picture" data-kind={kind} href={shown} target="_blank" rel="noopener">
        <img src={shown} alt={name} loading="lazy" />
      </a>
    )
  }
  // biome-ignore-start lint/a11y/useMediaCaption: nobody has written captions for what a customer has just said
  if (kind === 'audio' || kind === 'video') {
    return (
      <div class="attachment-played">
        {kind === 'audio' ? (
          <audio class="attachment-sound" controls preload="metadata" src={shown} aria-label={name} />
        ) : (
          <video class="attachment-film" controls preload="metadata" src={shown} aria-label={name} />
        )}
        <SaveLink attachment={attachment} name={name} href={saved} />
      </div>
    )
  }
  // biome-ignore-end lint/a11y/useMediaCaption: nobody has written captions for what a customer has just said
  return <FileLink attachment={attachment} name={name} href={saved} />
}
