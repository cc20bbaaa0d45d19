/** Keeps @supabase/lite from changing privileges that belong to the migrations, and from logging what people wrote. */
import type { Connection } from '@supabase/lite'
import { quietError } from './quiet-error.ts'

/**
 * On its first request lite grants ALL on every table with RLS to anon and authenticated and widens the default
 * privileges. Its answer, "yes, run requests under their role", is all it needs from that step here: the roles
 * exist before it starts. Throws when lite no longer has the step under this name, so an upgrade cannot bring
 * the grants back unseen.
 */
export function tameLite(connection: Connection): void {
  const lite = connection as unknown as { ensureRlsContext?: () => Promise<boolean> }
  if (typeof lite.ensureRlsContext !== 'function') {
    throw new Error('@supabase/lite changed: ensureRlsContext is gone; see database/tame-lite.ts')
  }
  lite.ensureRlsContext = async () => true
  connection.normalizeDbError = quietError
}
