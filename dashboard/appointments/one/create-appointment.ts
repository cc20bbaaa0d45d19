/** One appointment, kept current, and what a member does with it. */
import { signal } from '@preact/signals'
import type { ChangeResponse, ReminderResponse, TimesResponse } from '../../../shared/appointment-door.ts'
import type { SignedIn } from '../../app/use-app.ts'
import { askDesk } from '../../backend/ask-desk.ts'
import { createLoadable } from '../../backend/loadable.ts'
import { BackendError, sentenceOf } from '../../backend/unwrap.ts'
import { fetchAppointments } from '../fetch-appointments.ts'
import { fetchBookable } from '../fetch-bookable.ts'
import { toldSentence } from './told-sentence.ts'

export type AppointmentModel = ReturnType<typeof createAppointment>
export type OfferedTime = TimesResponse['times'][number]

export function createAppointment(
  { backend, company, mayWrite, timeZone, toasts, wakes }: SignedIn,
  id: string,
) {
  const isBusy = signal(false)
  const appointment = createLoadable(async () => {
    const bookable = await fetchBookable(backend, company.peek().id)
    const [found] = await fetchAppointments(backend, { id }, bookable).catch(nothingOfThisName)
    if (!found) return null
    const isAhead = found.state === 'booked' && Date.parse(found.starts_at) > Date.now()
    const reminds = isAhead && mayWrite ? await fetchReminds() : null
    return { ...found, allStaff: bookable.staff, reminds }
  })
  /** Good to know; without it the rest is shown all the same. */
  async function fetchReminds(): Promise<ReminderResponse['reminds']> {
    const asked = askDesk<ReminderResponse>(backend, `appointments/${id}/reminder`, { method: 'GET' })
    return (await asked.catch(() => null))?.reminds ?? null
  }

  const times = createLoadable(async () => {
    const { times } = await askDesk<TimesResponse>(backend, `appointments/${id}/times`, { method: 'GET' })
    return times
  })
  const reloadMine = (changed: string) => {
    if (changed === id) appointment.reload()
  }
  const stopListening = wakes.listen({ appointment: reloadMine, refresh: appointment.reload })
  appointment.reload()

  /** Whether it was done. */
  async function change(path: string, done: string, body?: Record<string, unknown>): Promise<boolean> {
    if (isBusy.value) return false
    isBusy.value = true
    try {
      const { told } = await askDesk<Partial<ChangeResponse>>(backend, `appointments/${id}/${path}`, {
        ...(body && { body }),
      })
      await appointment.reload()
      const isUntold = told?.became === 'refused'
      toasts.show([done, told && toldSentence(told, timeZone.peek())].filter(Boolean).join(' '), {
        tone: isUntold ? 'bad' : 'calm',
      })
      return true
    } catch (error) {
      toasts.show(sentenceOf(error), { tone: 'bad' })
      appointment.reload()
      return false
    } finally {
      isBusy.value = false
    }
  }

  return {
    state: appointment.state,
    restart: appointment.restart,
    times: times.state,
    loadTimes: times.restart,
    isBusy,
    move: ({ from, staff }: OfferedTime) =>
      change('move', 'Moved.', { staff, starts_at: new Date(from).toISOString() }),
    cancel: () => change('cancel', 'Cancelled.'),
    mark: (state: 'attended' | 'no_show') =>
      change('mark', state === 'attended' ? 'Marked: they came.' : 'Marked: they did not come.', { state }),
    close: stopListening,
  }
}

/** An address that holds no id is refused by the database, and names nothing. */
function nothingOfThisName(error: unknown): [] {
  if (error instanceof BackendError && error.code === '22P02') return []
  throw error
}
