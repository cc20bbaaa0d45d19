/** Which service is meant. */
import type { BookingBrief } from '../../_platform/booking-brief.ts'
import { fold } from '../extract/words/fold.ts'

type Service = BookingBrief['services'][number]

/** The only one there is; else the one that is named, in whole or by a word no other has. Null when it is not clear. */
export function readService(services: Service[], folded: string): Service | null {
  if (services.length === 1) return services[0]!
  const whole = services.filter(({ name }) => folded.includes(fold(name)))
  if (whole.length > 0) return whole.sort((one, other) => other.name.length - one.name.length)[0]!
  const said = new Set(folded.match(/[a-z0-9]{4,}/g) ?? [])
  const named = services.filter(service =>
    wordsOf(service).some(
      word => said.has(word) && !services.some(other => other !== service && wordsOf(other).includes(word)),
    ),
  )
  return named.length === 1 ? named[0]! : null
}

function wordsOf({ name }: Service): string[] {
  return fold(name).match(/[a-z0-9]{4,}/g) ?? []
}
