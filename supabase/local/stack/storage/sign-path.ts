/** Signs the path of an object for a while: whoever holds the token reads that object, whoever they are. */
import { createHmac, timingSafeEqual } from 'node:crypto'

export type PathSigner = {
  sign(path: string, seconds: number): string
  /** Unix time at which the token ends; null when it has ended, or was made for another path. */
  verify(path: string, token: string): number | null
}

/** The secret signs sessions too, so tokens get a key of their own: neither passes for the other. */
export function pathSigner(secret: string): PathSigner {
  const key = createHmac('sha256', secret).update('storage paths').digest()
  const mac = (path: string, end: string) => createHmac('sha256', key).update(`${end}\n${path}`).digest()

  return {
    sign(path, seconds) {
      const end = String(Math.floor(Date.now() / 1000) + seconds)
      return `${end}.${mac(path, end).toString('base64url')}`
    },
    verify(path, token) {
      const [end = '', signature = ''] = token.split('.')
      const given = Buffer.from(signature, 'base64url')
      const expected = mac(path, end)
      const isSigned = given.length === expected.length && timingSafeEqual(given, expected)
      return isSigned && Date.now() / 1000 < Number(end) ? Number(end) : null
    },
  }
}
