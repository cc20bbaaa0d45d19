/** Shuts a contact out, after saying what that means. */
import { useSignal } from '@preact/signals'
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { createBlocking } from './create-blocking.ts'

type BlockProps = { contactId: string; name: string; onDone: () => void }

export function BlockButton({ contactId, name, onDone }: BlockProps) {
  const signedIn = useSignedIn()
  const isAsking = useSignal(false)
  const close = () => {
    isAsking.value = false
  }
  const { isBusy, block } = useModel(
    () =>
      createBlocking(signedIn, contactId, () => {
        close()
        onDone()
      }),
    contactId,
  )
  return (
    <>
      <Button
        kind="plain"
        size="small"
        icon="blocked"
        onClick={() => {
          isAsking.value = true
        }}
      >
        Block
      </Button>
      {isAsking.value && (
        <Dialog
          title={`Block ${name}?`}
          confirm={{ label: 'Block', kind: 'bad', isBusy: isBusy.value, run: block }}
          onClose={close}
        >
          <p>
            What they write still arrives here, but nothing is answered and nothing can be sent to them, on
            any of your channels. They are not told. You can unblock them at any time.
          </p>
        </Dialog>
      )}
    </>
  )
}
