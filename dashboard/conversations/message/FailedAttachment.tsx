/** Where a file should be that could not be fetched: why, and another try while one makes sense. */
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import { Icon } from '../../design/Icon.tsx'
import type { ThreadAttachment } from '../fetch-messages.ts'
import { attachmentNames } from './attachment-names.ts'
import { createErrand } from './create-errand.ts'

export type AttachmentProps = {
  attachment: ThreadAttachment
  /** It may have changed. */
  onChanged: () => void
}

export function FailedAttachment({ attachment, onChanged }: AttachmentProps) {
  const { id, kind, error, is_final } = attachment
  const signedIn = useSignedIn()
  const { errand, run } = useModel(() => createErrand(signedIn, `attachments/${id}`, onChanged), id)
  return (
    <p class="attachment-away" data-failed>
      <Icon name="warning" size={18} />
      <span>
        {attachmentNames[kind]} that could not be fetched. {error}
      </span>
      {!is_final && signedIn.mayWrite && (
        <Button
          kind="plain"
          size="small"
          icon="history"
          isBusy={errand.value !== null}
          onClick={() => run('retry')}
        >
          Try again
        </Button>
      )}
    </p>
  )
}
