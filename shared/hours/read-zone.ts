/** A zone that a clock can be opened in: as told, without what only Postgres knows ("posix/"), or UTC. */
import { isZone } from './open-zone.ts'

export function readZone(zone: string): string {
  return [zone, zone.replace(/^(posix|right)\//, '')].find(isZone) ?? 'UTC'
}
