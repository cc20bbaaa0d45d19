/** Opens an attachment for a while: an address that shows it, and one that saves it under its own name. */
import type { SignedIn } from '../../app/use-app.ts'
import { createLoadable } from '../../backend/loadable.ts'
import { BackendError } from '../../backend/unwrap.ts'

export type SignedLink = ReturnType<typeof createSignedLink>

const seconds = 3600

export function createSignedLink({ backend }: SignedIn, path: string, fileName: string | null) {
  const link = createLoadable(async () => {
    const { data, error } = await backend.storage.from('attachments').createSignedUrl(path, seconds)
    if (error) throw new BackendError('This cannot be opened right now.', '', { cause: error })
    // By hand: supabase-js encodes the name twice.
    return {
      shown: data.signedUrl,
      saved: `${data.signedUrl}&download=${encodeURIComponent(fileName ?? '')}`,
    }
  })
  // A page that stays open outlives the address.
  const timer = setInterval(link.reload, (seconds - 300) * 1000)
  link.reload()
  return { state: link.state, reload: link.restart, close: () => clearInterval(timer) }
}
