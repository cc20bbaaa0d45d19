/** The numbers of a Twilio account, and making one a line of the company. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type {
  ImportNumberResponse,
  NumbersResponse,
  OfferedNumber,
} from '../../../shared/connections-door.ts'
import type { SignedIn } from '../../app/use-app.ts'
import { askDesk } from '../../backend/ask-desk.ts'
import { createLoadable } from '../../backend/loadable.ts'
import type { Connection } from '../../backend/rows.ts'
import { sentenceOf } from '../../backend/unwrap.ts'
import { formatNumber } from '../../design/format-number.ts'
import type { ChannelsModel } from '../create-channels.ts'
import { providerTimeoutMs } from '../provider-timeout.ts'

export type OfferedNumbers = ReturnType<typeof createOfferedNumbers>

export function createOfferedNumbers(
  { backend, toasts }: SignedIn,
  model: ChannelsModel,
  connection: ReadonlySignal<Connection>,
) {
  const { id } = connection.peek()
  const path = `connections/${id}/numbers`
  const offered = createLoadable(async () => {
    const ask = { method: 'GET', timeoutMs: providerTimeoutMs } as const
    return (await askDesk<NumbersResponse>(backend, path, ask)).numbers
  })
  /** The one being imported, by its id at Twilio. */
  const importing = signal<string | null>(null)
  offered.reload()

  return {
    state: offered.state,
    reload: offered.restart,
    importing,
    /** The last check has found a number whose messages no longer arrive: importing it again mends that. */
    needsMending: computed(() => connection.value.error !== null),
    /** `clears_obstacle`: its owner has read what stands in the way and agrees. */
    async importNumber({ provider_id, number }: OfferedNumber, clears_obstacle: boolean): Promise<void> {
      if (importing.value) return
      importing.value = provider_id
      try {
        const body = { provider_id, clears_obstacle }
        await askDesk<ImportNumberResponse>(backend, path, { body, timeoutMs: providerTimeoutMs })
        toasts.show(`Messages to ${formatNumber(number)} arrive here from now on.`)
        if (connection.peek().error) await model.check(id)
        else await model.reload()
      } catch (error) {
        toasts.show(sentenceOf(error), { tone: 'bad' })
      } finally {
        importing.value = null
      }
      await offered.reload() // an obstacle may have gone, or come, for the numbers beside it too
    },
  }
}
