/** Who looks after a lead. */
import { useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import { Select } from '../../design/Select.tsx'
import type { LeadRow } from '../fetch-leads.ts'
import { nameOfMember } from '../fetch-members.ts'
import type { Setting } from '../fetch-setting.ts'
import type { LeadModel } from './create-lead.ts'

type PickerProps = { row: LeadRow; setting: Setting; lead: LeadModel }

export function OwnerPicker({ row, setting, lead }: PickerProps) {
  const { user, mayWrite } = useSignedIn()
  const { members } = setting
  const may = members.filter(({ role, user_id }) => role !== 'viewer' || user_id === row.owner_id)
  if (!mayWrite) {
    return (
      <section class="lead-side">
        <h2>Looked after by</h2>
        <p>{row.owner_id ? nameOfMember(members, row.owner_id, user.id) : 'Nobody yet'}</p>
      </section>
    )
  }
  return (
    <section class="lead-side">
      <Select
        label="Looked after by"
        value={row.owner_id ?? ''}
        choices={[
          { value: '', text: 'Nobody yet' },
          ...may.map(({ user_id }) => ({ value: user_id, text: nameOfMember(members, user_id, user.id) })),
        ]}
        onChoose={member => lead.assign(member || null)}
      />
      {row.owner_id !== user.id && (
        <Button
          size="small"
          icon="person"
          isBusy={lead.isAssigning.value}
          onClick={() => lead.assign(user.id)}
        >
          I take this one
        </Button>
      )}
    </section>
  )
}
