/** Who is in the company, who is invited, and bringing somebody in. */
import './invite.css'
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import type { TeamModel } from '../create-team.ts'
import type { Colleague } from '../fetch-team.ts'
import { createPeople } from './create-people.ts'
import { InvitationRow } from './InvitationRow.tsx'
import { InviteForm } from './InviteForm.tsx'
import { LinkShown } from './LinkShown.tsx'
import { MemberRow } from './MemberRow.tsx'

export function PeopleCard({ team, members }: { team: TeamModel; members: Colleague[] }) {
  const signedIn = useSignedIn()
  const people = useModel(() => createPeople(signedIn, team))
  const invitations = people.invitations.value
  const link = people.link.value
  const inviter = members.find(({ user_id }) => user_id === signedIn.user.id)?.name ?? ''
  return (
    <section class="card setting-card" aria-label="Who is here">
      <h2>Who is here</h2>
      <ul class="people">
        {members.map(member => (
          <MemberRow key={member.user_id} people={people} member={member} />
        ))}
        {invitations.face === 'ready' &&
          invitations.value.map(invitation => (
            <InvitationRow key={invitation.id} people={people} invitation={invitation} />
          ))}
      </ul>
      {invitations.face === 'failed' && (
        <p class="notice notice-bad" role="alert">
          Whom you have invited could not be fetched.
          <Button size="small" onClick={people.restart}>
            Try again
          </Button>
        </p>
      )}
      {link && <LinkShown key={link.url} link={link} inviter={inviter} onDone={people.putAway} />}
      {signedIn.role === 'owner' && !link && !people.isInviting.value && (
        <div class="setting-actions">
          <Button
            icon="plus"
            onClick={() => {
              people.isInviting.value = true
            }}
          >
            Invite a colleague
          </Button>
        </div>
      )}
      {!link && people.isInviting.value && <InviteForm people={people} />}
    </section>
  )
}
