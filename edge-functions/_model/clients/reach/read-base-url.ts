/** The address of a model server that somebody typed. */
import { readPublicAddress } from '../../../_platform/read-public-address.ts'

/** The base URL as it is kept, without a trailing slash; null when it is none we go to. */
export function readBaseUrl(typed: string, where: { allowsPrivate: boolean }): string | null {
  const base = typed.trim().replace(/\/+(chat\/completions\/?)?$/, '')
  const address = readPublicAddress(base, where)
  return address && !address.search ? address.href.replace(/\/$/, '') : null
}
