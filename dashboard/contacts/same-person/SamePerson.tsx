/** "Same person as…": finds the other contact, asks once, and makes them one. */
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { nameOfAddress } from '../../conversations/who-is.ts'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { SearchBox } from '../../design/SearchBox.tsx'
import { nameOfContact } from '../name-of-contact.ts'
import { createSamePerson, type SamePersonModel } from './create-same-person.ts'

type SamePersonProps = { contactId: string; name: string; onMerged: () => void }

export function SamePerson({ contactId, name, onMerged }: SamePersonProps) {
  const signedIn = useSignedIn()
  const model = useModel(() => createSamePerson(signedIn, contactId, onMerged), contactId)
  const chosen = model.chosen.value
  return (
    <>
      <SearchBox label="Find a contact by name or number" value={model.search.value} onSearch={model.find} />
      {model.search.value.trim().length > 1 && <Candidates model={model} />}
      {chosen && (
        <Dialog
          title="The same person?"
          confirm={{ label: 'Make them one', kind: 'primary', isBusy: model.isBusy.value, run: model.merge }}
          onClose={() => {
            model.chosen.value = null
          }}
        >
          <p>
            <b>{nameOfContact(chosen)}</b> becomes part of <b>{name}</b>: one contact, with the numbers and
            conversations of both. You can undo this later.
          </p>
        </Dialog>
      )}
    </>
  )
}

function Candidates({ model }: { model: SamePersonModel }) {
  const state = model.candidates.value
  if (state.face === 'loading') return <p class="muted">Looking…</p>
  if (state.face === 'failed') {
    return (
      <p class="muted">
        {state.sentence}{' '}
        <Button kind="plain" size="small" onClick={model.retry}>
          Try again
        </Button>
      </p>
    )
  }
  if (state.value.length === 0) return <p class="muted">Nobody is called that.</p>
  return (
    <ul class="candidates">
      {state.value.map(candidate => (
        <li key={candidate.id}>
          <button
            type="button"
            onClick={() => {
              model.chosen.value = candidate
            }}
          >
            <b>{nameOfContact(candidate)}</b>
            <small class="muted numbers">{candidate.addresses.map(nameOfAddress).join(', ')}</small>
          </button>
        </li>
      ))}
    </ul>
  )
}
