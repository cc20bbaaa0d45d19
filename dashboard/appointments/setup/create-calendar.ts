/** The link under which a calendar program reads the company's appointments. It is shown once, when it is made. */
import { signal } from '@preact/signals'
import type { CalendarLink, CalendarState } from '../../../shared/appointment-door.ts'
import type { SignedIn } from '../../app/use-app.ts'
import { askDesk } from '../../backend/ask-desk.ts'
import { createLoadable } from '../../backend/loadable.ts'
import { sentenceOf } from '../../backend/unwrap.ts'

export function createCalendar({ backend, company, toasts }: SignedIn) {
  const path = `companies/${company.peek().id}/calendar`
  /** The link, while it can still be copied. */
  const url = signal<string | null>(null)
  const isBusy = signal(false)
  const calendar = createLoadable(() => askDesk<CalendarState>(backend, path, { method: 'GET' }))
  calendar.reload()

  async function change(work: () => Promise<string | null>, done: string) {
    if (isBusy.value) return
    isBusy.value = true
    try {
      url.value = await work()
      await calendar.reload()
      toasts.show(done)
    } catch (error) {
      toasts.show(sentenceOf(error), { tone: 'bad' })
    } finally {
      isBusy.value = false
    }
  }

  return {
    state: calendar.state,
    restart: calendar.restart,
    url,
    isBusy,
    open: () =>
      change(async () => (await askDesk<CalendarLink>(backend, path)).url, 'The link is made. Copy it now.'),
    revoke: () =>
      change(async () => {
        await askDesk(backend, `${path}/close`)
        return null
      }, 'The link opens nothing any more.'),
    async copy() {
      try {
        await navigator.clipboard.writeText(url.value ?? '')
        toasts.show('Copied.')
      } catch {
        toasts.show('The browser did not let it be copied. Select it and copy it yourself.', { tone: 'bad' })
      }
    },
  }
}
