/** The message templates of a WhatsApp line, as they were last fetched. */
import { signal } from '@preact/signals'
import type * as z from 'zod/mini'
import type { TemplatesResponse } from '../../../shared/connections-door.ts'
import type { SignedIn } from '../../app/use-app.ts'
import { askDesk } from '../../backend/ask-desk.ts'
import { createLoadable } from '../../backend/loadable.ts'
import { sentenceOf, unwrap } from '../../backend/unwrap.ts'
import { plural } from '../../design/format.ts'
import { providerTimeoutMs } from '../provider-timeout.ts'

export type TemplatesModel = ReturnType<typeof createTemplates>

type Fetched = z.infer<typeof TemplatesResponse>
type Place = { lineId: string; businessAccountId: string }

export function createTemplates({ backend, company, toasts, wakes }: SignedIn, place: Place) {
  const templates = createLoadable(async () =>
    unwrap(
      await backend
        .from('templates')
        .select('*')
        .eq('company_id', company.peek().id)
        .eq('business_account_id', place.businessAccountId)
        .order('name')
        .order('language'),
    ),
  )
  const isFetching = signal(false)
  const stopListening = wakes.listen({ refresh: templates.reload })
  templates.reload()

  return {
    state: templates.state,
    reload: templates.restart,
    isFetching,
    /** From WhatsApp itself. */
    async fetchAnew() {
      if (isFetching.value) return
      isFetching.value = true
      try {
        const path = `channels/${place.lineId}/templates`
        const found = await askDesk<Fetched>(backend, path, { timeoutMs: providerTimeoutMs })
        await templates.reload()
        toasts.show(
          found.templates === 0
            ? 'WhatsApp has no template of yours yet.'
            : `${plural(found.templates, 'template', 'templates')} fetched from WhatsApp.`,
        )
      } catch (error) {
        toasts.show(sentenceOf(error), { tone: 'bad' })
      } finally {
        isFetching.value = false
      }
    },
    close: stopListening,
  }
}
