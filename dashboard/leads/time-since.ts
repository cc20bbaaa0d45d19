/** How long ago, in one word: "now", "8 min", "5 h", "3 d", "6 wk". */
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export function timeSince(iso: string, now = Date.now()): string {
  const passed = now - Date.parse(iso)
  if (passed < minute) return 'now'
  if (passed < hour) return `${Math.floor(passed / minute)} min`
  if (passed < day) return `${Math.floor(passed / hour)} h`
  if (passed < 21 * day) return `${Math.floor(passed / day)} d`
  return `${Math.floor(passed / (7 * day))} wk`
}
