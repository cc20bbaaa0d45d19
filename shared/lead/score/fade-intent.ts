/** Intent halves with every fourteen days of silence. */
const halfLifeDays = 14

/**
 * Rounding rule: only whole days count, so that a score stands still all day, and what is left is rounded to the nearest
 * whole point, halves up. `days` is 0 for somebody who has not written yet, or who writes now.
 */
export function fadeIntent(intent: number, days: number): number {
  return Math.round(intent * 0.5 ** (days / halfLifeDays))
}

export function daysOfSilence(lastContactAt: string | null, now: Date): number {
  if (lastContactAt === null) return 0
  return Math.max(0, Math.floor((now.getTime() - Date.parse(lastContactAt)) / 86_400_000))
}
