/** What to call a contact: by name, else by how they are reached. */
import { nameOfAddress } from '../conversations/who-is.ts'

type Somebody = { name: string | null; addresses: { value: string; username: string | null }[] }

export function nameOfContact({ name, addresses }: Somebody): string {
  const [address] = addresses
  return name ?? (address ? nameOfAddress(address) : 'Visitor')
}
