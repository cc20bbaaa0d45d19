/** The token of an invitation: read from the link's fragment, which no server sees, and kept until it is used, over a mail that proves the address. */
const storageKey = 'foyer.invitation'

/** `null` when nobody came by a link. The address bar forgets it at once. */
export function takeToken(): string | null {
  const [, token] = /^#([\w-]{20,100})$/.exec(location.hash) ?? [] // the auth server's own fragments have a "="
  if (token) {
    localStorage.setItem(storageKey, token)
    history.replaceState(null, '', '/join')
  }
  return localStorage.getItem(storageKey)
}

export function dropToken(): void {
  localStorage.removeItem(storageKey)
}
