/** Callers are told apart by what they cannot choose. */
import { expect, test } from 'vitest'
import { hashClient } from '../../edge-functions/_platform/client-address.ts'

const clientOf = (forwarded: string | null, hops = 1) =>
  hashClient(
    new Request('http://door', { headers: forwarded ? { 'x-forwarded-for': forwarded } : {} }),
    hops,
    'salt',
  )

test.each([
  ['what the caller wrote left of the proxy’s own hop', '6.6.6.6, 203.0.113.9', '203.0.113.9', 1],
  ['two proxies’ hops, when two are trusted', '6.6.6.6, 203.0.113.9, 10.0.0.1', '203.0.113.9, 10.0.0.2', 2],
  ['the addresses of one IPv6 network', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::9', 1],
  ['leading zeros and capitals', '2001:0DB8:0001:0002::1', '2001:db8:1:2::1', 1],
  ['an IPv4 address written as IPv6', '::ffff:203.0.113.9', '203.0.113.9', 1],
])('%s tell no two callers apart', async (_, left, right, hops) => {
  expect(await clientOf(left, hops)).toBe(await clientOf(right, hops))
})

test.each([
  ['203.0.113.9', '203.0.113.10'],
  ['2001:db8:1:2::1', '2001:db8:1:3::1'],
  ['::1', '2001::1'],
])('%s and %s are two callers', async (left, right) => {
  expect(await clientOf(left)).not.toBe(await clientOf(right))
})

test('a caller’s address is kept only in a form that does not show it', async () => {
  expect(await clientOf('203.0.113.9')).toMatch(/^[0-9a-f]{64}$/)
})
