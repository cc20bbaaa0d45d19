/** Kapso's platform: keys, limits, and how a business connects its number. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventOf, jsonOf } from './open-business.ts'
import { openScene, type Scene } from './open-scene.ts'

let scene: Scene

beforeEach(async () => {
  scene = await openScene()
})
afterEach(() => scene.close())

test('too many calls are 429 and say when to come back', async () => {
  scene.providers.kapso.switches.turn({ refuseNext: 1 })
  const refused = await scene.kapso('/platform/v1/customers')
  const allowed = await scene.kapso('/platform/v1/customers')

  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
  expect([allowed.status, allowed.headers.get('x-ratelimit-limit')]).toEqual([200, '1000'])
})

test('a wrong key is 401', async () => {
  expect(await scene.kapso('/platform/v1/customers', { key: 'wrong' })).toMatchObject({
    status: 401,
    body: { error: 'Invalid or missing API key' },
  })
})

test('a business connects through its setup link, once', async () => {
  const { bakery, kapso } = scene
  await kapso('/platform/v1/whatsapp/webhooks', {
    method: 'POST',
    body: { whatsapp_webhook: { url: `${bakery.url}/project`, events: ['whatsapp.phone_number.created'] } },
  })
  const customer = (
    await kapso('/platform/v1/customers', { method: 'POST', body: { customer: { name: 'Bo’s garage' } } })
  ).body.data as { id: string }
  const newLink = async () =>
    (
      await kapso(`/platform/v1/customers/${customer.id}/setup_links`, {
        method: 'POST',
        body: {
          setup_link: {
            success_redirect_url: 'https://foyer.example/done?tab=1',
            failure_redirect_url: 'https://foyer.example/failed',
          },
        },
      })
    ).body.data as { id: string; url: string; status: string }
  const press = (url: string, form: Record<string, string>) =>
    fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })

  const revoked = await newLink()
  const link = await newLink()
  expect((await fetch(revoked.url)).status).toBe(410)
  expect(await (await fetch(link.url)).text()).toContain('Bo’s garage')
  const failed = await press(link.url, { fail: 'facebook_auth_failed' })
  expect(failed.headers.get('location')).toBe(
    `https://foyer.example/failed?setup_link_id=${link.id}&error_code=facebook_auth_failed`,
  )
  const done = await press(link.url, { number: '+447700900555', name: 'Bo’s garage', type: 'coexistence' })
  const query = Object.fromEntries(new URL(done.headers.get('location')!).searchParams)
  expect(query).toMatchObject({
    tab: '1',
    status: 'completed',
    setup_link_id: link.id,
    display_phone_number: '+447700900555',
  })
  await scene.providers.settled()

  const numbers = await kapso(`/platform/v1/whatsapp/phone_numbers?customer_id=${customer.id}`)
  expect(numbers.body.data).toMatchObject([{ phone_number_id: query.phone_number_id, is_coexistence: true }])
  const told = bakery.webhooks.find(({ path }) => path === '/project')!
  expect(eventOf(told)).toBe('whatsapp.phone_number.created')
  expect(jsonOf(told)).toMatchObject({
    phone_number_id: query.phone_number_id,
    customer: { id: customer.id },
  })
  expect((await press(link.url, { number: '+447700900556' })).headers.get('location')).toContain(
    'already_used',
  )
})
