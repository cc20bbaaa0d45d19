/** Tokens: made here, stored only as hashes, compared in constant time. */
const encoder = new TextEncoder()

/** 256 random bits, base64url. */
export function makeToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}

/** SHA-256 as 64 hex digits. */
export async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(text))
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

/** Compares by hash, so that neither length nor content shows in the time taken. */
export async function equalsSecret(given: string, secret: string): Promise<boolean> {
  const [left, right] = await Promise.all([hash(given), hash(secret)])
  let difference = 0
  for (let index = 0; index < left.length; index += 1)
    difference |= left.charCodeAt(index) ^ right.charCodeAt(index)
  return difference === 0
}
