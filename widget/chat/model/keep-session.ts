/** Keeps, for the tab, which visit this is and whether the panel is open. */
import type { Session } from '../../loader/read-session.ts'

export function keepSession(key: string, session: Session): void {
  try {
    sessionStorage[`foyer:${key}`] = JSON.stringify(session)
  } catch {
    // without storage the next page is simply a new visit
  }
}
