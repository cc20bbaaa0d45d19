/** Whether people may be handed to whoever is signed in. Signing off passes on what waits for them. */
import { signal } from '@preact/signals'
import type { AvailabilityResponse } from '../../shared/hand-off-door.ts'
import { type SignedIn, useModel, useSignedIn } from '../app/use-app.ts'
import { askDesk } from '../backend/ask-desk.ts'
import { sentenceOf, unwrap } from '../backend/unwrap.ts'
import { Switch } from '../design/Switch.tsx'

export function AvailabilitySwitch() {
  const signedIn = useSignedIn()
  const { isAvailable, change } = useModel(() => createAvailability(signedIn))
  if (!signedIn.mayWrite || isAvailable.value === null) return null
  return <Switch label="Available for people who wait" isOn={isAvailable.value} onChange={change} />
}

function createAvailability({ backend, company, user, toasts }: SignedIn) {
  const { id } = company.peek()
  /** Null until it is known. */
  const isAvailable = signal<boolean | null>(null)

  async function load() {
    const mine = backend.from('members').select('is_available').eq('company_id', id).eq('user_id', user.id)
    isAvailable.value = unwrap(await mine.single()).is_available
  }
  load().catch(() => undefined) // nothing is shown, and nothing was asked for

  return {
    isAvailable,
    async change(is_available: boolean) {
      const before = isAvailable.peek()
      isAvailable.value = is_available
      try {
        await askDesk<AvailabilityResponse>(backend, `companies/${id}/availability`, {
          body: { is_available },
        })
        toasts.show(is_available ? 'People may be handed to you.' : 'Nobody new is handed to you.')
      } catch (error) {
        isAvailable.value = before
        toasts.show(sentenceOf(error), { tone: 'bad' })
      }
    },
  }
}
