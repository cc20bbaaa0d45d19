/** What an earlier page of this visitor left behind: nothing, until they have opened the chat. */
export type Session = { visit?: string; isOpen?: boolean }

/** `{}` for a visitor who has a conversation from another day. */
export function readSession(key: string): Session | null {
  try {
    const name = `foyer:${key}`
    return JSON.parse(sessionStorage[name] ?? (localStorage[name] ? '{}' : 'null'))
  } catch {
    return null // storage is blocked, or holds what we did not write
  }
}
