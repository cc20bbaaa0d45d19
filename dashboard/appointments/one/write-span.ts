/** When an appointment is, in words of one zone: the day, and from when to when. */
export function writeSpan(from: string, to: string, timeZone: string): { day: string; time: string } {
  const write = (at: string, options: Intl.DateTimeFormatOptions) =>
    new Date(at).toLocaleString(navigator.language, { ...options, timeZone })
  const clock = { hour: '2-digit', minute: '2-digit' } as const
  return {
    day: write(from, { weekday: 'long', day: 'numeric', month: 'long' }),
    time: `${write(from, clock)} to ${write(to, clock)}`,
  }
}
