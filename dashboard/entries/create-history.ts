/** The versions of one entry, newest first, and who wrote them. */
import type { SignedIn } from '../app/use-app.ts'
import { createLoadable } from '../backend/loadable.ts'
import type { EntryVersion } from '../backend/rows.ts'
import { unwrap } from '../backend/unwrap.ts'

export type PastVersion = { version: EntryVersion; before: EntryVersion | null; writer: string }

const newest = 50

export function createHistory({ backend, company, user }: SignedIn, entryId: string) {
  const history = createLoadable(async (): Promise<PastVersion[]> => {
    const companyId = company.peek().id
    const [versions, colleagues] = await Promise.all([
      backend
        .from('entry_versions')
        .select('*')
        .eq('company_id', companyId)
        .eq('entry_id', entryId)
        .order('version', { ascending: false })
        .limit(newest),
      backend.from('members').select('user_id, name').eq('company_id', companyId),
    ])
    const names = new Map(unwrap(colleagues).map(member => [member.user_id, member.name]))
    return unwrap(versions).map((version, index, all) => ({
      version,
      before: all[index + 1] ?? null,
      writer: writerOf(version.created_by, user.id, names),
    }))
  })
  history.reload()
  return history
}

function writerOf(id: string | null, me: string, names: Map<string, string>): string {
  if (id === me) return 'You'
  return (id && names.get(id)) || (id ? 'A colleague' : 'Foyer')
}
