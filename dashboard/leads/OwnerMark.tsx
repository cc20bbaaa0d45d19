/** Who looks after a lead, in their initials. */
import { useSignedIn } from '../app/use-app.ts'
import { type Member, nameOfMember } from './fetch-members.ts'

export function OwnerMark({ owner, members }: { owner: string | null; members: Member[] }) {
  const { user } = useSignedIn()
  if (!owner) return null
  const name = nameOfMember(members, owner, user.id)
  const own = owner === user.id ? user.email : undefined // whoever gave no name
  const said = members.find(one => one.user_id === owner)?.name || own || name
  const initials = said
    .split(/\s+/)
    .slice(0, 2)
    .map(word => word[0]?.toUpperCase())
    .join('')
  return (
    <span class="owner-mark" title={`Looked after by ${name === 'You' ? 'you' : name}`}>
      <span aria-hidden="true">{initials}</span>
      <span class="unseen">Looked after by {name === 'You' ? 'you' : name}. </span>
    </span>
  )
}
