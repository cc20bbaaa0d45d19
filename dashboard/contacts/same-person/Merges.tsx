/** Who became part of a contact, and the way back. */
import { useSignal } from '@preact/signals'
import { useSignedIn } from '../../app/use-app.ts'
import { nameOfAddress } from '../../conversations/who-is.ts'
import { Button } from '../../design/Button.tsx'
import { fullTime } from '../../design/format.ts'
import type { ContactAddress, ContactMerge } from '../fetch-contact.ts'
import { undoMerge } from './undo-merge.ts'

type MergesProps = { merges: ContactMerge[]; addresses: ContactAddress[]; onUndone: () => void }

export function Merges({ merges, addresses, onUndone }: MergesProps) {
  return (
    <ul class="merges">
      {merges.map(merge => (
        <Merge key={merge.id} merge={merge} addresses={addresses} onUndone={onUndone} />
      ))}
    </ul>
  )
}

type MergeProps = { merge: ContactMerge; addresses: ContactAddress[]; onUndone: () => void }

function Merge({ merge, addresses, onUndone }: MergeProps) {
  const signedIn = useSignedIn()
  const isBusy = useSignal(false)
  const brought = addresses.filter(({ id }) => merge.address_ids.includes(id)).map(nameOfAddress)
  const name = [merge.name, ...brought].filter(Boolean).join(', ') || 'A visitor of your website'
  const undo = async () => {
    isBusy.value = true
    await undoMerge(signedIn, merge.id, onUndone)
    isBusy.value = false
  }
  return (
    <li>
      <p>
        <b>{name}</b> is the same person
        <small class="muted">
          {merge.reason === 'code' ? 'Proved by a texted code' : saidBy(merge, signedIn.user.id)},{' '}
          {fullTime(merge.merged_at, signedIn.timeZone.value)}
        </small>
      </p>
      {signedIn.mayWrite && (
        <Button kind="plain" size="small" isBusy={isBusy.value} onClick={undo}>
          Undo
        </Button>
      )}
    </li>
  )
}

/** `reader` is the user who reads it. */
function saidBy({ member_id, member_name }: ContactMerge, reader: string): string {
  return `Said by ${member_id === reader ? 'you' : (member_name ?? 'a colleague')}`
}
