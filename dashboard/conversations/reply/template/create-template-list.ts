/** The approved templates of the line a conversation is on, searched while you type. */
import { computed, signal } from '@preact/signals'
import type { SignedIn } from '../../../app/use-app.ts'
import { createLoadable } from '../../../backend/loadable.ts'
import type { Template } from '../../../backend/rows.ts'
import { unwrap } from '../../../backend/unwrap.ts'
import { templateTitle } from './template-title.ts'

export function createTemplateList({ backend, company, wakes }: SignedIn, channelId: string) {
  const search = signal('')
  const templates = createLoadable(async (): Promise<Template[]> => {
    const line = unwrap(
      await backend.from('lines').select('business_account_id').eq('channel_id', channelId).maybeSingle(),
    )
    if (!line?.business_account_id) return []
    return unwrap(
      await backend
        .from('templates')
        .select('*')
        .eq('company_id', company.peek().id)
        .eq('business_account_id', line.business_account_id)
        .eq('status', 'APPROVED')
        .order('name')
        .order('language'),
    )
  })
  const stopListening = wakes.listen({ refresh: templates.reload })
  templates.reload()

  return {
    state: templates.state,
    reload: templates.restart,
    search,
    found: computed(() => {
      const state = templates.state.value
      const wanted = search.value.trim().toLowerCase()
      const all = state.face === 'ready' ? state.value : []
      return all.filter(template => searchable(template).includes(wanted))
    }),
    close: stopListening,
  }
}

function searchable(template: Template): string {
  return `${templateTitle(template.name)} ${template.name} ${template.language} ${template.body}`.toLowerCase()
}
