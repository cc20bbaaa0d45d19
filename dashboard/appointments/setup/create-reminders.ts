/** Which WhatsApp template reminds people who have not written for a day, line by line, and what its variables stand for. */
import { signal } from '@preact/signals'
import type { ReminderVariable } from '../../../shared/booking/reminder-variables.ts'
import type { SignedIn } from '../../app/use-app.ts'
import { createLoadable } from '../../backend/loadable.ts'
import type { Template } from '../../backend/rows.ts'
import { sentenceOf, unwrap } from '../../backend/unwrap.ts'

export type RemindersModel = ReturnType<typeof createReminders>
export type Standing = Record<string, ReminderVariable>

/** `templates`: of its account, approved, in every language. */
export type RemindingLine = {
  id: string
  number: string
  chosen: string | null
  standing: Standing
  templates: Template[]
}

export function createReminders({ backend, company, toasts, wakes }: SignedIn) {
  const company_id = company.peek().id
  const isBusy = signal(false)
  const lines = createLoadable(async (): Promise<RemindingLine[]> => {
    const [found, templates] = await Promise.all([
      backend
        .from('lines')
        .select('channel_id, number, business_account_id, reminder_template, reminder_variables')
        .eq('company_id', company_id)
        .is('released_at', null)
        .not('business_account_id', 'is', null)
        .order('channel_id'),
      backend
        .from('templates')
        .select('*')
        .eq('company_id', company_id)
        .eq('status', 'APPROVED')
        .order('name')
        .order('language'),
    ])
    const approved = unwrap(templates)
    return unwrap(found).map(line => ({
      id: line.channel_id,
      number: line.number ?? '',
      chosen: line.reminder_template,
      standing: line.reminder_variables as Standing,
      templates: approved.filter(
        ({ business_account_id, category }) =>
          business_account_id === line.business_account_id && category !== 'AUTHENTICATION',
      ),
    }))
  })
  const stopListening = wakes.listen({ refresh: lines.reload })
  lines.reload()

  return {
    state: lines.state,
    isBusy,
    /** `name` null: none. Whether it was done. */
    async save(id: string, name: string | null, standing: Standing): Promise<boolean> {
      if (isBusy.value) return false
      isBusy.value = true
      try {
        const row = { reminder_template: name, reminder_variables: standing }
        unwrap(await backend.from('lines').update(row).eq('channel_id', id).select('channel_id').single())
        await lines.reload()
        toasts.show(name ? 'Saved. The next reminder uses it.' : 'Saved.')
        return true
      } catch (error) {
        toasts.show(sentenceOf(error), { tone: 'bad' })
        return false
      } finally {
        isBusy.value = false
      }
    },
    close: stopListening,
  }
}
