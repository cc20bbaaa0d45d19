/** Whom to bring in, and as what. */
import { useSignal } from '@preact/signals'
import type { Role } from '../../backend/rows.ts'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import { focusFirstError } from '../../design/focus-first-error.ts'
import { Select } from '../../design/Select.tsx'
import { roleOrder, roles } from '../roles.ts'
import type { PeopleModel } from './create-people.ts'

export function InviteForm({ people }: { people: PeopleModel }) {
  const [email, name, role] = [useSignal(''), useSignal(''), useSignal<Role>('agent')]
  const errors = people.errors.value
  return (
    <form
      class="invite-form"
      aria-label="Invite a colleague"
      noValidate
      onSubmit={async event => {
        event.preventDefault()
        const form = event.currentTarget
        const asked = { email: email.peek().trim(), name: name.peek().trim(), role: role.peek() }
        if (!(await people.invite(asked))) focusFirstError(form)
      }}
    >
      <Field
        label="E-mail"
        type="email"
        hint="The link opens for this address alone."
        value={email}
        error={errors.email}
        hasFocus
        onInput={text => {
          email.value = text
          people.errors.value = {}
        }}
      />
      <Field
        label="Name"
        hint="They can change it themselves."
        limit={120}
        value={name}
        error={errors.name}
        onInput={text => {
          name.value = text
          people.errors.value = {}
        }}
      />
      <Select
        label="Role"
        choices={roleOrder.map(one => ({ value: one, text: roles[one].name }))}
        value={role.value}
        onChoose={value => {
          role.value = value as Role
        }}
      />
      <p class="muted invite-may">{roles[role.value].may}</p>
      <div class="setting-actions">
        <Button kind="primary" type="submit" isBusy={people.busy.value === 'invite'}>
          Make the link
        </Button>
        <Button kind="plain" onClick={people.putAway}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
