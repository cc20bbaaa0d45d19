/** Lets a blocked contact in again. */
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import { createBlocking } from './create-blocking.ts'

export function UnblockButton({ contactId, onDone }: { contactId: string; onDone: () => void }) {
  const signedIn = useSignedIn()
  const { isBusy, unblock } = useModel(() => createBlocking(signedIn, contactId, onDone), contactId)
  return (
    <Button size="small" isBusy={isBusy.value} onClick={unblock}>
      Unblock
    </Button>
  )
}
