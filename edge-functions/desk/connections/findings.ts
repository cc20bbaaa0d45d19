/** What a look at a connection has found. */
import type { ConnectionResponse } from '../../../shared/connections-door.ts'

export type Findings = Omit<ConnectionResponse, 'id' | 'state'> & {
  state: 'waiting' | 'connected' | 'failing'
}
