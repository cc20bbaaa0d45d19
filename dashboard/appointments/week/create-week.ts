/** One week of appointments, kept current. */
import { computed, effect, signal } from '@preact/signals'
import { addDays } from '../../../shared/hours/add-days.ts'
import { openZone } from '../../../shared/hours/open-zone.ts'
import type { SignedIn } from '../../app/use-app.ts'
import { createLoadable } from '../../backend/loadable.ts'
import { dayOf } from '../../design/day-of.ts'
import { fetchAppointments } from '../fetch-appointments.ts'
import { fetchBookable } from '../fetch-bookable.ts'
import { readWeek } from './week-of.ts'

export type WeekModel = ReturnType<typeof createWeek>

/** The line of now moves on by itself. */
const tickMs = 30_000

export function createWeek({ backend, company, router, timeZone, wakes }: SignedIn) {
  const now = signal(Date.now())
  const today = computed(() => dayOf(new Date(now.value), timeZone.value))
  const monday = computed(() => readWeek(router.query.value.get('week'), today.value))
  /** Ids of the staff who are not shown. */
  const hidden = signal<ReadonlySet<string>>(new Set())

  const week = createLoadable(async () => {
    const { id: company_id } = company.peek()
    const zone = openZone(timeZone.peek())
    const bounds = [monday.peek(), addDays(monday.peek(), 7)].map(day =>
      new Date(zone.instantOf(day, 0)).toISOString(),
    ) as [string, string]
    const bookable = await fetchBookable(backend, company_id)
    const appointments = await fetchAppointments(
      backend,
      { company: company_id, from: bounds[0], to: bounds[1] },
      bookable,
    )
    return { ...bookable, appointments, monday: monday.peek() }
  })
  const stopFollowing = effect(() => {
    monday.value
    week.reload()
  })
  const reload = week.reload
  const stopListening = wakes.listen({ appointment: reload, service: reload, staff: reload, refresh: reload })
  const timer = setInterval(() => {
    now.value = Date.now()
  }, tickMs)

  return {
    state: week.state,
    restart: week.restart,
    now,
    today,
    monday,
    hidden,
    toggle(staffId: string) {
      const next = new Set(hidden.value)
      if (!next.delete(staffId)) next.add(staffId)
      hidden.value = next
    },
    close() {
      stopFollowing()
      stopListening()
      clearInterval(timer)
    },
  }
}
