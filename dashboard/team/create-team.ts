/** Who looks after whom: kept as it is changed, one member at a time. */
import { signal } from '@preact/signals'
import type { SignedIn } from '../app/use-app.ts'
import { createLoadable } from '../backend/loadable.ts'
import { sentenceOf, unwrap } from '../backend/unwrap.ts'
import { type Colleague, fetchTeam } from './fetch-team.ts'

export type TeamModel = ReturnType<typeof createTeam>
export type Duties = Partial<Pick<Colleague, 'is_available' | 'languages' | 'services' | 'regions'>>

export function createTeam({ backend, company, toasts }: SignedIn) {
  const { id } = company.peek()
  const stored = createLoadable(() => fetchTeam(backend, company.peek()))
  /** The member who is being changed. */
  const busy = signal<string | null>(null)
  stored.reload()

  async function keep(what: string, work: () => Promise<void>): Promise<boolean> {
    busy.value = what
    try {
      await work()
      toasts.show('Saved. It holds for whoever asks for a person from now on.')
      return true
    } catch (error) {
      toasts.show(sentenceOf(error), { tone: 'bad' })
      return false
    } finally {
      busy.value = null
    }
  }

  return {
    state: stored.state,
    restart: stored.restart,
    reload: stored.reload,
    busy,
    change: (member: string, duties: Duties) =>
      keep(member, async () => {
        const changed = backend.from('members').update(duties).eq('company_id', id).eq('user_id', member)
        unwrap(await changed.select('user_id').single())
        stored.change(team => ({
          ...team,
          members: team.members.map(one => (one.user_id === member ? { ...one, ...duties } : one)),
        }))
      }),
    /** `minutes`: how long a member has before the next one is asked. */
    changeMinutes: (minutes: number) =>
      keep('minutes', async () => {
        const changed = backend.from('companies').update({ hand_off_minutes: minutes }).eq('id', id)
        company.value = unwrap(await changed.select('*').single())
      }),
  }
}
