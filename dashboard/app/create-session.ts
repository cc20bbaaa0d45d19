/** Who is signed in at this browser, kept current by supabase-js. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { User } from '@supabase/supabase-js'
import type { Backend } from '../backend/create-backend.ts'

export type Session = {
  /** `undefined` until it is known. */
  user: ReadonlySignal<User | null | undefined>
  /** True after a reset link was opened, until a new password is set. */
  isRecovering: ReadonlySignal<boolean>
  signOut(): Promise<void>
  finishRecovery(): void
}

export function createSession(backend: Backend): Session {
  const current = signal<User | null | undefined>(undefined)
  const isRecovering = signal(false)

  // Nothing of supabase-js may be awaited in here: it holds its lock while it calls.
  backend.auth.onAuthStateChange((event, session) => {
    if (event === 'PASSWORD_RECOVERY') isRecovering.value = true
    // A refreshed token is the same person: keeping the object keeps every screen as it is.
    if (current.value === undefined || session?.user.id !== current.value?.id)
      current.value = session?.user ?? null
  })

  return {
    user: computed(() => current.value),
    isRecovering,
    async signOut() {
      await backend.auth.signOut({ scope: 'local' })
      current.value = null
    },
    finishRecovery() {
      isRecovering.value = false
    },
  }
}
