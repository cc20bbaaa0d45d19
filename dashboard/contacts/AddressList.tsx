/** How a contact can be reached, and where they do not want to be. */

import { ChannelMark } from '../conversations/ChannelMark.tsx'
import { nameOfAddress } from '../conversations/who-is.ts'
import { Badge } from '../design/Badge.tsx'
import type { ContactAddress } from './fetch-contact.ts'

export function AddressList({ addresses }: { addresses: ContactAddress[] }) {
  if (addresses.length === 0) return <p class="muted">No number yet.</p>
  return (
    <ul class="addresses">
      {addresses.map(address => (
        <li key={address.id}>
          <ChannelMark kind={address.kind} />
          <span>
            <span class="numbers">{nameOfAddress(address)}</span>
            {address.value.startsWith('+') && address.username && (
              <small class="muted">@{address.username}</small>
            )}
          </span>
          {address.suppressions.some(({ scope }) => scope === 'all') && <Badge>Opted out</Badge>}
          {address.suppressions.some(({ scope }) => scope === 'marketing') && <Badge>No marketing</Badge>}
        </li>
      ))}
    </ul>
  )
}
