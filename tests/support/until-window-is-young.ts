/** Waits, if need be, for the next minute: a limit per minute is counted anew where one begins. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../../supabase/local/stack/database/database.ts'

export async function untilWindowIsYoung(database: Database): Promise<void> {
  const [clock] = await database.query<{ second: number }>(
    'select extract(second from clock_timestamp())::float8 as second',
  )
  if (clock!.second > 45) await pause((60.1 - clock!.second) * 1000)
}
