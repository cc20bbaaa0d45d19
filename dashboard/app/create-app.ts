/** What lives as long as the page: the backend, the session, the router, the toasts. */
import { type Backend, createBackend, loadConfig } from '../backend/create-backend.ts'
import { createScheme, type Scheme } from '../design/create-scheme.ts'
import { createSession, type Session } from './create-session.ts'
import { createToasts, type Toasts } from './create-toasts.ts'
import { createRouter, type Router } from './router.ts'

export type App = {
  backend: Backend
  session: Session
  router: Router
  toasts: Toasts
  scheme: Scheme
}

/** Throws when the configuration cannot be fetched. */
export async function createApp(): Promise<App> {
  const backend = createBackend(await loadConfig())
  return {
    backend,
    session: createSession(backend),
    router: createRouter(),
    toasts: createToasts(),
    scheme: createScheme(),
  }
}
