/** What may lead what is said here: without what was told elsewhere by somebody who may be somebody else. */
import type { RecordedFact } from '../../shared/lead/fact.ts'

/** In the order given. */
export function toldHere<T extends Pick<RecordedFact, 'source'>>(facts: T[]): T[] {
  return facts.filter(({ source }) => source !== 'elsewhere')
}
