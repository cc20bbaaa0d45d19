/** Which vendor's API a path stands for, and the path as that vendor knows it. */
import type { Provider } from '../lab-wire.ts'
import { shortenPath } from './shorten-path.ts'

/** Null for what is no API: pages for people, the bytes of media. */
export function nameCall(path: string): { provider: Provider; path: string } | null {
  const [, twilio] = /\/twilio\/(?:api|messaging|verify)(\/.*)$/.exec(path) ?? []
  if (twilio) return { provider: 'twilio', path: shortenPath(twilio) }
  const [, kapso] = /\/kapso(\/(?:platform|meta)\/.*)$/.exec(path) ?? []
  return kapso ? { provider: 'kapso', path: shortenPath(kapso) } : null
}
