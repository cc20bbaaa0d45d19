/** Which service somebody would come for, by what they say now, or said they need. */
import type { BookingBrief } from '../../_platform/booking-brief.ts'
import { fold } from '../extract/words/fold.ts'
import { mendsThings, speaksOfTrouble } from './hears/trouble.ts'
import { readService } from './read-service.ts'

type Service = BookingBrief['services'][number]

/** `lines`: folded, newest last; the newest that fits a service counts. Null when it is not clear. */
export function findService(services: Service[], lines: string[]): Service | null {
  const found = lines.map(line => readService(services, line) ?? findMending(services, line))
  return found.findLast(service => service !== null) ?? null
}

/** A tap that drips wants the only one of them that mends things. */
function findMending(services: Service[], line: string): Service | null {
  if (!speaksOfTrouble.test(line)) return null
  const mending = services.filter(({ name }) => mendsThings.test(fold(name)))
  return mending.length === 1 ? mending[0]! : null
}
