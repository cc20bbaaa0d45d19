/** Which role somebody has, or is to have. */
import type { Role } from '../../backend/rows.ts'
import { Icon } from '../../design/Icon.tsx'
import { roleOrder, roles } from '../roles.ts'

type RoleChoiceProps = {
  /** For those who do not see whose row it is. */
  label: string
  role: Role
  /** Only an owner makes owners. */
  mayOwn: boolean
  isDisabled?: boolean
  onChoose: (role: Role) => void
}

export function RoleChoice({ label, role, mayOwn, isDisabled = false, onChoose }: RoleChoiceProps) {
  return (
    <span class="select">
      <select
        class="input"
        aria-label={label}
        value={role}
        disabled={isDisabled}
        onChange={event => onChoose(event.currentTarget.value as Role)}
      >
        {roleOrder
          .filter(one => mayOwn || one !== 'owner')
          .map(one => (
            <option key={one} value={one}>
              {roles[one].name}
            </option>
          ))}
      </select>
      <Icon name="down" size={18} />
    </span>
  )
}
