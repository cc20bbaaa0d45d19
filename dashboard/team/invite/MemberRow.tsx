/** One member: who they are and what they may do. Owners, and admins below them, change it. */
import { useSignal } from '@preact/signals'
import { useSignedIn } from '../../app/use-app.ts'
import { Badge } from '../../design/Badge.tsx'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import type { Colleague } from '../fetch-team.ts'
import { roles } from '../roles.ts'
import type { PeopleModel } from './create-people.ts'
import { OwnName } from './OwnName.tsx'
import { RoleChoice } from './RoleChoice.tsx'

export function MemberRow({ people, member }: { people: PeopleModel; member: Colleague }) {
  const { role, user } = useSignedIn()
  const isRemoving = useSignal(false)
  const { user_id: id, name } = member
  const isMe = id === user.id
  const mayChange = !isMe && (role === 'owner' || (role === 'admin' && member.role !== 'owner'))
  const who = name || 'A colleague without a name'
  return (
    <li class="people-row">
      {isMe ? <OwnName people={people} member={member} /> : <b class="people-name">{who}</b>}
      <span class="people-role">
        {mayChange ? (
          <RoleChoice
            label={`Role of ${who}`}
            role={member.role}
            mayOwn={role === 'owner'}
            isDisabled={people.busy.value === id}
            onChoose={changed => people.changeRole(id, changed)}
          />
        ) : (
          <Badge>{roles[member.role].name}</Badge>
        )}
      </span>
      {mayChange && (
        <Button
          kind="plain"
          icon="remove"
          label={`Remove ${who}`}
          onClick={() => {
            isRemoving.value = true
          }}
        />
      )}
      {isRemoving.value && (
        <Dialog
          title={`Remove ${who}?`}
          dismiss="Keep them"
          confirm={{
            label: 'Remove',
            kind: 'bad',
            isBusy: people.busy.value === id,
            run: async () => {
              if (await people.remove(id)) return // and the row is gone
              isRemoving.value = false
            },
          }}
          onClose={() => {
            isRemoving.value = false
          }}
        >
          <p>They see nothing of the company from then on. What they looked after goes to somebody else.</p>
        </Dialog>
      )}
    </li>
  )
}
