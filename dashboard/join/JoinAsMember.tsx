/** Joining as whoever is signed in here; or as somebody else, where the invitation is for another address. */
import type { Invitation } from '../../shared/member-door.ts'
import { useApp } from '../app/use-app.ts'
import { Button } from '../design/Button.tsx'
import { Icon } from '../design/Icon.tsx'
import type { createJoin } from './create-join.ts'

type JoinAsMemberProps = { join: ReturnType<typeof createJoin>; invitation: Invitation; email: string }

export function JoinAsMember({ join, invitation, email }: JoinAsMemberProps) {
  const { session } = useApp()
  const isOther = email.toLowerCase() !== invitation.email
  const problem = isOther
    ? `This invitation is for ${invitation.email}, and you are signed in as ${email}.`
    : join.problem.value
  return (
    <div class="hall-form">
      {problem ? (
        <p class="notice notice-bad" role="alert">
          <Icon name="warning" size={18} />
          {problem}
        </p>
      ) : (
        <p class="muted">You are signed in as {email}.</p>
      )}
      {!isOther && (
        <Button kind="primary" isBusy={join.isBusy.value} onClick={() => join.accept(invitation.company)}>
          {join.isBusy.value ? 'One moment…' : `Join ${invitation.company}`}
        </Button>
      )}
      {(isOther || problem) && (
        <Button kind={isOther ? 'primary' : 'plain'} icon="leave" onClick={() => session.signOut()}>
          Sign out, and go on
        </Button>
      )}
    </div>
  )
}
