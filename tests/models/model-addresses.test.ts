/** An address somebody typed leads nowhere but out into the world, unless all of Foyer runs on their own machine. */
import { expect, test } from 'vitest'
import { readBaseUrl } from '../../edge-functions/_model/clients/reach/read-base-url.ts'
import { publicFetch } from '../../edge-functions/_platform/public-fetch.ts'

const inside = [
  'http://models.example/v1',
  'https://127.0.0.1/v1',
  'https://2130706433/v1',
  'https://0x7f.1/v1',
  'https://0177.0.0.1/v1',
  'https://0.0.0.0/v1',
  'https://[::1]/v1',
  'https://[::ffff:127.0.0.1]/v1',
  'https://169.254.169.254/latest',
  'https://8.8.8.8/v1',
  'https://[fd00::1]/v1',
  'https://localhost/v1',
  'https://localhost./v1',
  'https://models.localhost/v1',
  'https://db.internal/v1',
  'https://printer.local/v1',
  'https://intranet/v1',
  'https://models.example:22/v1',
  'https://models.example:5432/v1',
  'https://ana:secret@models.example/v1',
  'https://models.example/v1?x=1',
  'file:///etc/passwd',
  'gopher://models.example/',
  'ftp://models.example/',
  'models.example',
  '',
]

test.each(inside)('%s is refused', url => {
  expect(readBaseUrl(url, { allowsPrivate: false })).toBeNull()
})

test('a public name is kept, without what clients add', () => {
  const read = (url: string) => readBaseUrl(url, { allowsPrivate: false })

  expect(read(' https://models.example/v1/ ')).toBe('https://models.example/v1')
  expect(read('https://models.example/v1/chat/completions')).toBe('https://models.example/v1')
  expect(read('https://models.example:8443')).toBe('https://models.example:8443')
  expect(read('https://models.example/v1\r\nX-Evil: 1')).not.toContain('\r')
})

test('a machine of one’s own may ask itself, by http, too', () => {
  const read = (url: string) => readBaseUrl(url, { allowsPrivate: true })

  expect(read('http://localhost:11434/v1')).toBe('http://localhost:11434/v1')
  expect(read('file:///etc/passwd')).toBeNull()
})

test.each([
  ['127.0.0.1'],
  ['10.1.2.3'],
  ['100.64.0.1'],
  ['172.20.0.1'],
  ['192.168.1.1'],
  ['169.254.169.254'],
  ['::1'],
  ['fe80::1'],
  ['fd12::1'],
  ['::ffff:10.0.0.1'],
  ['64:ff9b::7f00:1'],
  ['2002:7f00:1::'],
  ['93.184.216.34', '10.0.0.1'],
  [],
])('a public name that leads to %s is not followed', async (...addresses) => {
  let wasAsked = false
  const guarded = publicFetch({ allowsPrivate: false, resolve: async () => addresses }, async () => {
    wasAsked = true
    return new Response()
  })

  await expect(guarded('https://models.example/v1/models')).rejects.toThrow('fetch failed')
  expect(wasAsked).toBe(false)
})

test('one that leads out is asked', async () => {
  const resolve = async () => ['93.184.216.34', '2606:2800:220:1::1']
  const guarded = publicFetch({ allowsPrivate: false, resolve }, async () => new Response('ok'))

  expect(await (await guarded('https://models.example/v1/models')).text()).toBe('ok')
})
