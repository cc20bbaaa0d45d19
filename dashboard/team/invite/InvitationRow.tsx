/** Somebody who is invited and has not come yet: until when, a new link, or none. */
import { useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import { fullTime } from '../../design/format.ts'
import { roles } from '../roles.ts'
import type { PeopleModel } from './create-people.ts'
import type { OpenInvitation } from './fetch-invitations.ts'

export function InvitationRow({ people, invitation }: { people: PeopleModel; invitation: OpenInvitation }) {
  const { timeZone } = useSignedIn()
  const { id, name, email, role, expires_at } = invitation
  const isOver = Date.parse(expires_at) <= Date.now()
  const isBusy = people.busy.value === id
  return (
    <li class="people-row">
      <span class="people-name">
        <b>{name}</b>
        <small class="muted">
          {email}
          <br />
          {roles[role].name}, {isOver ? 'invited; the link has run out' : 'invited until '}
          {!isOver && <time dateTime={expires_at}>{fullTime(expires_at, timeZone.value)}</time>}
        </small>
      </span>
      <span class="people-deeds">
        <Button size="small" isBusy={isBusy} onClick={() => people.renew(invitation)}>
          New link
        </Button>
        <Button size="small" kind="plain" isBusy={isBusy} onClick={() => people.withdraw(invitation)}>
          Withdraw
        </Button>
      </span>
    </li>
  )
}
