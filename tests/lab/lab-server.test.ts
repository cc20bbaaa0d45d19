/** What the lab's server does for its own page, refuses to others, and tells nobody. */
import { expect, test } from 'vitest'
import type { Screen } from '../../supabase/local/lab/lab-wire.ts'
import { furnishLab } from '../../supabase/local/lab/server/furnish-lab.ts'
import { labApp } from '../../supabase/local/lab/server/lab-app.ts'
import { openTraffic } from '../../supabase/local/lab/server/open-traffic.ts'
import { openProviders } from '../../supabase/local/providers/open-providers.ts'

const home = 'http://localhost:54321'
const tom = '+447700900123'

/** The lab, and a company that takes every webhook and says nothing, unless it answers with another status. */
function openLab(status = 200) {
  const traffic = openTraffic()
  const providers = openProviders({
    url: () => `${home}/lab/providers`,
    pace: 0,
    fetch: traffic.watchWebhooks(
      async () => new Response('<Response/>', { status, headers: { 'content-type': 'text/xml' } }),
    ),
  })
  furnishLab(providers)
  const app = labApp({ ...providers, traffic, functionsUrl: `${home}/functions/v1`, ownOrigins: [home] })
  const ask = (
    method: string,
    path: string,
    { body, origin = home, host = '' }: { body?: object; origin?: string; host?: string } = {},
  ) =>
    app.request(`${home}/lab/api${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(origin && { origin }), ...(host && { host }) },
      ...(body && { body: JSON.stringify(body) }),
    })
  const [account] = providers.twilio.accounts()
  const authorization = `Basic ${btoa(`${account!.sid}:${account!.authToken}`)}`
  /** Twilio's list of messages, which a company reads and adds to. */
  const askTwilio = (form?: Record<string, string>) =>
    providers.fetch(
      new Request(`${home}/lab/providers/twilio/api/2010-04-01/Accounts/${account!.sid}/Messages.json`, {
        headers: { authorization },
        ...(form && { method: 'POST', body: new URLSearchParams(form) }),
      }),
    )
  const screen = async (): Promise<Screen> => (await ask('GET', `/phones/${tom}`)).json()
  return { ...providers, ask, askTwilio, screen }
}

function textTo(line: string, text: string) {
  return { phone: tom, line, via: 'sms', content: { text } }
}

test('a page of another site, or of none, changes nothing', async () => {
  const lab = openLab()
  const [line] = lab.phones.lines()
  const body = textTo(line!.number, 'Hello')

  const foreign = await lab.ask('POST', '/messages', { body, origin: 'https://elsewhere.example' })
  const nameless = await lab.ask('DELETE', '/switches', { origin: '' })

  expect([foreign.status, nameless.status]).toEqual([403, 403])
  expect(lab.phones.thread(tom)).toEqual([])
})

test('a page that points its own name at this machine reads nothing', async () => {
  const lab = openLab()
  const statusUnder = async (host: string) => (await lab.ask('GET', '/overview', { host })).status

  expect(await statusUnder('elsewhere.example:54321')).toBe(403)
  expect(await statusUnder('localhost:8080')).toBe(403)
  expect(await statusUnder('LOCALHOST:54321')).toBe(200)
})

test('the page is told the sample account’s credentials and no other key', async () => {
  const lab = openLab()

  const overview = await (await lab.ask('GET', '/overview')).json()

  const [account] = lab.twilio.accounts()
  const { accounts, ...rest } = overview
  expect(JSON.stringify(accounts)).toContain(account!.authToken)
  expect(JSON.stringify(rest)).not.toContain(account!.authToken)
  expect(JSON.stringify(overview)).not.toContain(lab.kapso.apiKey)
})

test('the traffic tells who called whom and what was answered, never what was written', async () => {
  const lab = openLab()
  const [number] = lab.twilio.numbers()
  Object.assign(number!, { smsUrl: `${home}/functions/v1/sms` })

  await lab.ask('POST', '/messages', { body: textTo(number!.phoneNumber, 'My secret wish') })
  await lab.settled()

  const text = await (await lab.ask('GET', '/traffic')).text()
  expect(JSON.parse(text)).toMatchObject([{ provider: 'twilio', path: '/functions/v1/sms', status: 200 }])
  expect(text).not.toContain('secret wish')
  expect(text).not.toContain(tom.slice(1))
})

test('a switch takes only what it can be turned to, and all go off at once', async () => {
  const lab = openLab()
  const wrong = await lab.ask('PUT', '/switches/twilio/carrierError', { body: { value: 12 } })
  const right = await lab.ask('PUT', '/switches/twilio/carrierError', { body: { value: 30007 } })
  expect([wrong.status, right.status, lab.twilio.switches.read().carrierError]).toEqual([400, 204, 30007])

  await lab.ask('DELETE', '/switches')

  expect(lab.twilio.switches.read().carrierError).toBeNull()
})

test('a number that nobody has, and a choice that was never offered, are refused in words', async () => {
  const lab = openLab()

  const unknown = await lab.ask('POST', '/messages', { body: textTo('+15005550006', 'Hello') })
  const tap = await lab.ask('POST', '/taps', { body: { phone: tom, message: 'SM1', choice: 'a' } })

  expect(await unknown.json()).toEqual({ code: 'unknown_line', message: 'Nobody has this number any more.' })
  expect(await tap.json()).toEqual({ code: 'unknown_choice', message: 'There is nothing like that to tap.' })
})

test('what Foyer refuses says so on the phone, until Foyer has fetched it from the network’s list', async () => {
  const lab = openLab(403)
  const [number] = lab.twilio.numbers()
  Object.assign(number!, { smsUrl: `${home}/functions/v1/sms` })
  await lab.ask('POST', '/messages', { body: textTo(number!.phoneNumber, 'Hello') })
  await lab.settled()
  const [refused] = (await lab.screen()).messages

  await lab.askTwilio()

  expect(refused).toMatchObject({ state: 'lost', errorCode: 11200 })
  expect(refused?.failure).toBe('Foyer refused it: 403, it is not signed by the provider.')
  expect((await lab.screen()).messages).toMatchObject([{ state: 'delivered', isFetchedLater: true }])
})

test('what a network does not take is on the phone as lost, and why nothing gets through above it', async () => {
  const lab = openLab()
  const [number] = lab.twilio.numbers()
  lab.twilio.switches.turn({ optedOut: true })

  const answer = await lab.askTwilio({ From: number!.phoneNumber, To: tom, Body: 'Good morning' })

  const { messages, terms } = await lab.screen()
  expect(answer.status).toBe(400)
  expect(messages).toMatchObject([
    { from: 'business', text: 'Good morning', state: 'lost', failure: 'This phone has sent STOP.' },
  ])
  expect(terms.find(({ line }) => line === number!.phoneNumber)?.blockage).toMatch('21610')
})
