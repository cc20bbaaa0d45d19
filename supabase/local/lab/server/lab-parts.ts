/** What the lab is made of. */
import type { Providers } from '../../providers/open-providers.ts'
import type { Traffic } from './open-traffic.ts'

export type LabParts = Pick<Providers, 'phones' | 'twilio' | 'kapso'> & {
  traffic: Traffic
  /** Where Foyer's functions are reached; a webhook that leads elsewhere is somebody else's. */
  functionsUrl: string
  /** Origins of the lab's own page: it answers under no other host. */
  ownOrigins: string[]
}
