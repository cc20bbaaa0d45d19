/** A connection, for a member who may change it. */
import type { Connection } from '../../_platform/connection-verbs.ts'
import { Refusal } from '../../_platform/errors.ts'
import type { Platform } from '../../_platform/platform.ts'
import { isRefused } from '../../_platform/refused.ts'
import { readId } from '../desk-routes.ts'
import { refuse } from '../refuse.ts'

/** Throws a 404 for whoever is no owner or admin of its company. */
export async function readConnection(
  connectionId: string,
  memberId: string,
  { database }: Pick<Platform, 'database'>,
): Promise<Connection> {
  const connection_id = readId(connectionId, 'unknown_connection')
  const connection = await database.call('read_connection', { member_id: memberId, connection_id })
  if (isRefused(connection)) throw refuse(connection)
  return connection
}

/** The same, as long as it can be used. */
export async function readOpenConnection(...asked: Parameters<typeof readConnection>): Promise<Connection> {
  const connection = await readConnection(...asked)
  if (connection.state !== 'disconnected') return connection
  throw new Refusal(409, 'disconnected', 'This connection has ended. Connect it again first.')
}
