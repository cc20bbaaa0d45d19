/** Tells clients apart for rate limits, without storing their addresses. */
import { hash } from './secrets.ts'

/**
 * A stable hash of the caller's address. Only the hop our own proxy appended counts: anything to its left was
 * written by the caller. IPv6 callers own a whole /64, so they are told apart by that.
 */
export function hashClient(request: Request, trustedHops: number, salt: string): Promise<string> {
  const hops = (request.headers.get('x-forwarded-for') ?? '').split(',').map(hop => hop.trim())
  return hash(`${salt}:${network(hops.at(-trustedHops) ?? hops[0] ?? '')}`)
}

function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1] as string
  if (!address.includes(':')) return address

  const [head = '', tail = ''] = address.toLowerCase().split('::')
  const groups = head.split(':').filter(Boolean)
  const missing = address.includes('::') ? 8 - groups.length - tail.split(':').filter(Boolean).length : 0
  return [...groups, ...Array<string>(missing).fill('0'), ...tail.split(':').filter(Boolean)]
    .slice(0, 4)
    .map(group => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
