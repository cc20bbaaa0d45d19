/** The contact's name, changed in place. */
import { useModel, useSignedIn } from '../app/use-app.ts'
import { Button } from '../design/Button.tsx'
import { Field } from '../design/Field.tsx'
import { createContactName, nameLimit } from './create-contact-name.ts'

export function ContactNameField({ contact }: { contact: { id: string; name: string | null } }) {
  const signedIn = useSignedIn()
  const name = useModel(() => createContactName(signedIn, contact), `${contact.id} ${contact.name}`)
  const submit = (event: Event) => {
    event.preventDefault()
    name.save()
  }
  return (
    <form class="contact-name" onSubmit={submit}>
      <Field
        label="Name"
        value={name.draft}
        limit={nameLimit}
        placeholder="Nobody has said yet"
        isReadOnly={!signedIn.mayWrite}
        onInput={name.write}
      />
      {name.isChanged.value && (
        <div>
          <Button kind="plain" size="small" onClick={name.discard}>
            Discard
          </Button>
          <Button kind="primary" size="small" type="submit" isBusy={name.isBusy.value}>
            Save name
          </Button>
        </div>
      )}
    </form>
  )
}
