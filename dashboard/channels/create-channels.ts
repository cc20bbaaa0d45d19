/** The company's channels, and what its owner does to a connection as a whole. */
import { signal } from '@preact/signals'
import type { ConnectionResponse, DisconnectResponse } from '../../shared/connections-door.ts'
import type { SignedIn } from '../app/use-app.ts'
import { askDesk } from '../backend/ask-desk.ts'
import { createLoadable } from '../backend/loadable.ts'
import { sentenceOf } from '../backend/unwrap.ts'
import { fetchChannels } from './fetch-channels.ts'
import { providerTimeoutMs } from './provider-timeout.ts'

export type ChannelsModel = ReturnType<typeof createChannels>

/** What is being asked of a provider: one thing at a time. */
export type Errand = 'check' | 'connect' | 'let go'

export function createChannels({ backend, company, toasts, wakes }: SignedIn) {
  const { id: companyId } = company.peek()
  const channels = createLoadable(() => fetchChannels(backend, companyId))
  const errand = signal<{ what: Errand; of: string } | null>(null)
  /** What became of the numbers that were let go; stays until it was read. */
  const letGo = signal<DisconnectResponse | null>(null)
  /** Good to know about the account, such as what a trial cannot do. */
  const notice = signal<string | null>(null)
  const stopListening = wakes.listen({ connection: channels.reload, refresh: channels.reload })
  channels.reload()

  /** `of` is the connection's or line's id, or the provider while there is none. Null when it failed, which was said then. */
  async function run<Answer>(what: Errand, of: string, path: string): Promise<Answer | null> {
    if (errand.peek()) return null
    errand.value = { what, of }
    try {
      const answer = await askDesk<Answer>(backend, path, { timeoutMs: providerTimeoutMs })
      await channels.reload()
      return answer
    } catch (error) {
      toasts.show(sentenceOf(error), { tone: 'bad' })
      await channels.reload() // the desk may have marked the connection
      return null
    } finally {
      errand.value = null
    }
  }

  async function release(of: string, path: string): Promise<boolean> {
    const answer = await run<DisconnectResponse>('let go', of, path)
    if (answer) letGo.value = answer
    return answer !== null
  }

  return {
    state: channels.state,
    reload: channels.reload,
    restart: channels.restart,
    errand,
    letGo,
    notice,
    isBusy: (what: Errand, of: string) => errand.value?.what === what && errand.value.of === of,
    async check(id: string): Promise<ConnectionResponse | null> {
      const answer = await run<ConnectionResponse>('check', id, `connections/${id}/check`)
      if (answer) notice.value = answer.notice ?? null
      return answer
    },
    /** A tab is opened at once, while the browser still knows that it was asked for, and led to the setup page. */
    async connectWhatsApp() {
      const tab = open('', '_blank')
      if (tab) tab.opener = null
      const path = `companies/${companyId}/connections/kapso`
      const answer = await run<ConnectionResponse>('connect', 'kapso', path)
      if (tab && answer?.setup_url) tab.location.href = answer.setup_url
      else tab?.close()
    },
    /** Both tell whether it was done. */
    disconnect: (id: string) => release(id, `connections/${id}/disconnect`),
    removeLine: (id: string) => release(id, `channels/${id}/remove`),
    dismiss() {
      letGo.value = null
    },
    close: stopListening,
  }
}
