/** What can be booked, who does it, and within which limits: read together, stored piece by piece. */
import { signal } from '@preact/signals'
import type { SignedIn } from '../../app/use-app.ts'
import { createLoadable } from '../../backend/loadable.ts'
import type { Service, Staff } from '../../backend/rows.ts'
import { sentenceOf, unwrap } from '../../backend/unwrap.ts'
import { fetchBookable } from '../fetch-bookable.ts'
import type { ServiceRow } from './service-form.ts'
import type { StaffRow } from './staff-form.ts'

export type SetupModel = ReturnType<typeof createSetup>
export type Member = { user_id: string; name: string }

export function createSetup({ backend, company, toasts, user, wakes }: SignedIn) {
  const company_id = company.peek().id
  const isBusy = signal(false)

  const setup = createLoadable(async () => {
    const [bookable, members] = await Promise.all([
      fetchBookable(backend, company_id),
      backend.from('members').select('user_id, name').eq('company_id', company_id).order('created_at'),
    ])
    const named = unwrap(members).map(({ user_id, name }) => ({
      user_id,
      name: name || (user_id === user.id ? (user.email ?? 'You') : 'A colleague'),
    }))
    return { ...bookable, members: named }
  })
  const stopListening = wakes.listen({ service: setup.reload, staff: setup.reload, refresh: setup.reload })
  setup.reload()

  /** Whoever changes two things at once has both done, in that order. */
  let before: Promise<unknown> = Promise.resolve()

  /** Whether it was done; what goes wrong is said. */
  function store(work: () => Promise<void>, done = 'Saved.'): Promise<boolean> {
    const mine = before.then(() => storeNow(work, done))
    before = mine
    return mine
  }

  async function storeNow(work: () => Promise<void>, done: string): Promise<boolean> {
    isBusy.value = true
    try {
      await work()
      await setup.reload()
      toasts.show(done)
      return true
    } catch (error) {
      toasts.show(sentenceOf(error), { tone: 'bad' })
      return false
    } finally {
      isBusy.value = false
    }
  }

  async function storeDoes(staff_id: string, wanted: string[], before: string[]) {
    const added = wanted.filter(id => !before.includes(id))
    const dropped = before.filter(id => !wanted.includes(id))
    if (added.length > 0) {
      const rows = added.map(service_id => ({ company_id, service_id, staff_id }))
      unwrap(await backend.from('service_staff').insert(rows))
    }
    if (dropped.length > 0) {
      unwrap(await backend.from('service_staff').delete().eq('staff_id', staff_id).in('service_id', dropped))
    }
  }

  return {
    state: setup.state,
    restart: setup.restart,
    isBusy,
    /** `id` null: a new one, which everybody who is there does, for that is what most mean. */
    saveService: (id: string | null, row: ServiceRow, position: number, everybody: string[]) =>
      store(async () => {
        if (id) {
          unwrap(await backend.from('services').update(row).eq('id', id).select('id').single())
          return
        }
        const added = unwrap(
          await backend
            .from('services')
            .insert({ company_id, ...row, position })
            .select('id')
            .single(),
        )
        const does = everybody.map(staff_id => ({ company_id, service_id: added.id, staff_id }))
        if (does.length > 0) unwrap(await backend.from('service_staff').insert(does))
      }),
    switchService: ({ id }: Service, is_on: boolean) =>
      store(
        async () => {
          unwrap(await backend.from('services').update({ is_on }).eq('id', id).select('id').single())
        },
        is_on ? 'It can be booked again.' : 'It is offered no more. What is booked stays.',
      ),
    /** Swaps it with the one before. */
    raiseService: (services: Service[], index: number) =>
      store(async () => {
        const order = services.map(({ id }) => id)
        const [moved] = order.splice(index, 1)
        if (moved) order.splice(index - 1, 0, moved)
        for (const [position, id] of order.entries()) {
          if (services.find(one => one.id === id)?.position === position) continue
          unwrap(await backend.from('services').update({ position }).eq('id', id).select('id').single())
        }
      }, 'Moved up.'),
    saveStaff: (id: string | null, { services, ...row }: StaffRow, before: string[], position: number) =>
      store(async () => {
        const written = id
          ? backend.from('staff').update(row).eq('id', id)
          : backend.from('staff').insert({ company_id, ...row, position })
        const stored = unwrap(await written.select('id').single())
        await storeDoes(stored.id, services, before)
      }),
    switchStaff: ({ id }: Staff, is_on: boolean) =>
      store(
        async () => {
          unwrap(await backend.from('staff').update({ is_on }).eq('id', id).select('id').single())
        },
        is_on ? 'They can be booked again.' : 'They can be booked no more. What is booked stays.',
      ),
    close: stopListening,
  }
}
