/** The figures of a period, kept current while they are looked at. */
import { computed, effect } from '@preact/signals'
import type { SignedIn } from '../app/use-app.ts'
import { afterQuiet } from '../backend/after-quiet.ts'
import { createLoadable } from '../backend/loadable.ts'
import type { ActivityRow } from '../backend/rows.ts'
import { fetchActivity } from './fetch-activity.ts'
import type { Measure } from './measures.ts'
import { type Days, daysOf, eachDay, type Preset, presetOf } from './period.ts'

export type Figures = { days: Days; rows: ActivityRow[] }

export type Analytics = ReturnType<typeof createAnalytics>

export function createAnalytics({ backend, company, timeZone, router, wakes }: SignedIn) {
  const companyId = company.peek().id
  const asked = () => daysOf(router.query.value, timeZone.value)

  const figures = createLoadable(async (): Promise<Figures> => {
    const days = daysOf(router.query.peek(), timeZone.peek())
    return { days, rows: await fetchActivity(backend, companyId, days) }
  })
  const reloadSoon = afterQuiet(figures.reload, 1_500)
  const stopListening = wakes.listen({
    conversation: reloadSoon.call,
    visit: reloadSoon.call,
    message: reloadSoon.call,
    refresh: figures.reload,
  })
  // Another period: its skeleton first, so that no figure stands under the wrong name.
  const period = computed(() => JSON.stringify(asked()))
  const stopFollowing = effect(() => {
    if (period.value) figures.restart()
  })

  return {
    state: figures.state,
    reload: figures.restart,
    preset: computed(() => presetOf(router.query.value)),
    days: computed(asked),
    choose(preset: Preset) {
      const { from, to } = asked()
      router.go(preset === 'custom' ? `/analytics?from=${from}&to=${to}` : `/analytics?period=${preset}`)
    },
    chooseDays({ from, to }: Days) {
      if (from && to) router.go(`/analytics?from=${from}&to=${to}`, { replace: true })
    },
    close() {
      stopListening()
      stopFollowing()
      reloadSoon.stop()
    },
  }
}

export function total({ rows }: Figures, measure: Measure): number {
  return rows.reduce((sum, row) => (row.measure === measure ? sum + row.count : sum), 0)
}

/** One number for each day of the period; `channel` narrows it. */
export function perDay({ days, rows }: Figures, measure: Measure, channel?: string): number[] {
  const byDay = new Map<string, number>()
  for (const row of rows) {
    if (row.measure !== measure || (channel && row.channel !== channel)) continue
    byDay.set(row.day, (byDay.get(row.day) ?? 0) + row.count)
  }
  return eachDay(days).map(day => byDay.get(day) ?? 0)
}
