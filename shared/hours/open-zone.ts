/** Instants and wall clocks of one IANA zone, by Intl alone. Open a zone once; its formatter is not cheap to make. */

export type Clock = {
  /** `YYYY-MM-DD` */
  day: string
  /** Since midnight by the clock on the wall, 0 to 1439. */
  minute: number
  /** 0 is Sunday. */
  weekday: number
}

export type Zone = {
  name: string
  /** `at`: milliseconds since 1970. */
  clockAt(at: number): Clock
  /**
   * When a clock shows this, in milliseconds; `minute` may reach into the next days. Shown twice (clocks go back): the
   * first time. Never shown (clocks go forward): as much later as they skip, like Temporal's "compatible".
   */
  instantOf(day: string, minute: number): number
}

const dayMs = 86_400_000

/** Throws a RangeError for what is no zone; check what comes from outside with `isZone`. */
export function openZone(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })

  /** What the wall shows, read as if it were UTC. */
  function shownAt(at: number): number {
    const parts: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(at)) parts[type] = Number(value)
    return Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second)
  }

  const offsetAt = (at: number) => shownAt(at) - Math.floor(at / 1000) * 1000

  return {
    name,
    clockAt(at) {
      const shown = shownAt(at)
      const day = new Date(shown).toISOString().slice(0, 10)
      return { day, minute: Math.floor((shown % dayMs) / 60_000), weekday: new Date(shown).getUTCDay() }
    },
    instantOf(day, minute) {
      const wanted = Date.parse(day) + minute * 60_000
      // the offsets in force a day before and after are the only ones it can be
      const [before, after] = [offsetAt(wanted - dayMs), offsetAt(wanted + dayMs)]
      const shows = [wanted - before, wanted - after].filter(at => shownAt(at) === wanted)
      return shows.length > 0 ? Math.min(...shows) : wanted - before
    },
  }
}

export function isZone(name: string): boolean {
  try {
    openZone(name)
    return true
  } catch {
    return false
  }
}
