/** `23 h 41 min` until an instant, `41 min` under an hour; null when it is over. */
export function timeLeft(iso: string, now: number): string | null {
  const left = Date.parse(iso) - now
  if (left <= 0) return null
  const minutes = Math.floor(left / 60_000)
  if (minutes === 0) return 'less than a minute'
  const hours = Math.floor(minutes / 60)
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`
}
