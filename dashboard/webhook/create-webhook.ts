/** The webhook that tells the company's own systems of leads, and what its owner does with it. */
import { signal } from '@preact/signals'
import type { WebhookSecret, WebhookTest } from '../../shared/webhook-door.ts'
import type { SignedIn } from '../app/use-app.ts'
import { askDesk } from '../backend/ask-desk.ts'
import { createLoadable } from '../backend/loadable.ts'
import { BackendError, sentenceOf } from '../backend/unwrap.ts'
import { fetchWebhook } from './fetch-webhook.ts'

export type WebhookModel = ReturnType<typeof createWebhook>
type Work = 'connect' | 'secret' | 'test' | 'disconnect' | 'again'

export function createWebhook({ backend, company, toasts, wakes }: SignedIn) {
  const { id: companyId } = company.peek()
  const path = `companies/${companyId}/lead-webhook`
  const stored = createLoadable(() => fetchWebhook(backend, companyId))
  const busy = signal<Work | null>(null)
  /** As made just now: it is seen this once. */
  const secret = signal<string | null>(null)
  const urlProblem = signal<string | undefined>(undefined)
  /** A test was, since this was opened. */
  const isTaken = signal(false)
  const { reload } = stored
  const stopListening = wakes.listen({ lead_webhook: reload, lead_push: reload, refresh: reload })
  reload()

  async function run(work: Work, does: () => Promise<void>): Promise<boolean> {
    if (busy.peek()) return false
    busy.value = work
    try {
      await does()
      await reload()
      return true
    } catch (error) {
      if (error instanceof BackendError && error.field === 'url') urlProblem.value = error.message
      else toasts.show(sentenceOf(error), { tone: 'bad' })
      return false
    } finally {
      busy.value = null
    }
  }

  return {
    state: stored.state,
    restart: stored.restart,
    busy,
    secret,
    urlProblem,
    isTaken,
    connect: (url: string) =>
      run('connect', async () => {
        urlProblem.value = undefined
        const made = await askDesk<WebhookSecret>(backend, path, { body: { url } })
        secret.value = made.secret ?? secret.peek()
        isTaken.value = false
        toasts.show('Saved. Leads that qualify from now on are sent there.')
      }),
    renewSecret: () =>
      run('secret', async () => {
        secret.value = (await askDesk<WebhookSecret>(backend, `${path}/secret`)).secret
      }),
    test: () =>
      run('test', async () => {
        const { problem } = await askDesk<WebhookTest>(backend, `${path}/test`)
        isTaken.value = problem === null
        if (problem === null) toasts.show('It was taken.')
        else toasts.show(problem, { tone: 'bad' })
      }),
    disconnect: () =>
      run('disconnect', async () => {
        await askDesk(backend, `${path}/disconnect`)
        secret.value = null
        toasts.show('Removed. Its secret is destroyed.')
      }),
    again: (pushId: string) => run('again', () => askDesk(backend, `lead-pushes/${pushId}/again`)),
    close: stopListening,
  }
}
