/** Ana has leads sent on to her CRM, sees that it fails and mends it, and stops. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './dashboard-test.ts'

test('Ana has leads sent on, tries it, makes a new secret and stops', async ({ ana }) => {
  let status = 404
  const crm = createServer((request, response) => {
    request.resume()
    response.writeHead(status).end()
  })
  await new Promise<void>(resolve => crm.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(crm.address() as AddressInfo).port}/leads`

  await ana.goto('/company')
  await ana.getByRole('link', { name: 'Set it up' }).click()
  await ana.getByLabel('Address').fill('my crm')
  await ana.getByRole('button', { name: 'Send leads there' }).click()
  await expect(ana.getByText(/^Enter an address on the internet/)).toBeVisible()

  await ana.getByLabel('Address').fill(url)
  await ana.getByRole('button', { name: 'Send leads there' }).click()
  const secret = ana.locator('#webhook-secret')
  await expect(secret).toHaveText(/^whsec_[\w+/]{43}=$/)
  const first = await secret.textContent()

  const tries = ana.getByRole('button', { name: 'Send a test' })
  await tries.click()
  await expect(ana.getByText('It answers with 404.')).toBeVisible()
  status = 204
  await tries.click()
  await expect(ana.getByText('It was taken.')).toBeVisible()

  await ana.getByRole('button', { name: 'Make a new secret' }).click()
  await expect(secret).not.toHaveText(first!)
  await ana.reload()
  await expect(ana.getByLabel('Address')).toHaveValue(url)
  await expect(secret).toHaveCount(0)

  await ana.getByRole('button', { name: 'Remove' }).click()
  await ana.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(ana.getByLabel('Address')).toHaveValue('')
  await expect(tries).toHaveCount(0)
  crm.close()
})
