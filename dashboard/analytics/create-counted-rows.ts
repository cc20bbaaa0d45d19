/** The rows behind a tile, kept current as the tile is. */
import { computed, effect, signal } from '@preact/signals'
import type { SignedIn } from '../app/use-app.ts'
import { afterQuiet } from '../backend/after-quiet.ts'
import { createLoadable } from '../backend/loadable.ts'
import { type CountedRows, fetchRows } from './fetch-rows.ts'
import type { Measure } from './measures.ts'
import { daysOf } from './period.ts'

const pageSize = 50

export function createCountedRows({ backend, company, timeZone, router, wakes }: SignedIn, measure: Measure) {
  const limit = signal(pageSize)
  const rows = createLoadable(
    (): Promise<CountedRows> =>
      fetchRows(backend, {
        companyId: company.peek().id,
        measure,
        days: daysOf(router.query.peek(), timeZone.peek()),
        timeZone: timeZone.peek(),
        limit: limit.peek(),
      }),
  )
  const reloadSoon = afterQuiet(rows.reload, 1_500)
  const stopListening = wakes.listen({
    conversation: reloadSoon.call,
    visit: reloadSoon.call,
    message: reloadSoon.call,
    refresh: rows.reload,
  })
  const period = computed(() => router.query.value.toString())
  const stopFollowing = effect(() => {
    if (period.value !== null) rows.restart()
  })

  return {
    state: rows.state,
    reload: rows.restart,
    showMore() {
      limit.value += pageSize
      return rows.reload()
    },
    close() {
      stopListening()
      stopFollowing()
      reloadSoon.stop()
    },
  }
}
