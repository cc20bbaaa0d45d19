/** What colleagues call whoever looks; theirs to say. */
import { useSignal } from '@preact/signals'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import type { Colleague } from '../fetch-team.ts'
import type { PeopleModel } from './create-people.ts'

export function OwnName({ people, member }: { people: PeopleModel; member: Colleague }) {
  const { user_id: id, name } = member
  const typed = useSignal(name)
  const isTooLong = typed.value.trim().length > 120
  return (
    <form
      class="people-own"
      aria-label="You"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (!isTooLong) people.rename(id, typed.peek().trim())
      }}
    >
      <Field
        label="Your name"
        placeholder="What colleagues call you"
        value={typed}
        error={isTooLong ? 'At most 120 characters.' : undefined}
        onInput={text => {
          typed.value = text
        }}
      />
      {typed.value.trim() !== name && (
        <Button kind="primary" type="submit" isBusy={people.busy.value === id}>
          Save
        </Button>
      )}
    </form>
  )
}
