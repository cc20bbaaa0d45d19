/** Ana answers people who text and write on WhatsApp: what became of each message, what she may write, who they are. */
import { type Browser, expect, type Page, test } from '@playwright/test'
import type { PhoneSend } from '../../supabase/local/providers/phones/phones.ts'
import { findViolations } from '../support/find-violations.ts'
import { openTextingBusiness, type TextingBusiness } from '../support/texting-business.ts'

let business: TextingBusiness
let ana: Page

const box = () => ana.getByRole('textbox', { name: /^Reply to / })
const thread = () => ana.getByRole('region', { name: 'Messages' })
const bubble = (text: string) => thread().locator('.message').filter({ hasText: text })
const contact = () => ana.getByRole('complementary', { name: 'Contact' })

test.describe.configure({ mode: 'serial' })
test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  business = await openTextingBusiness({ FOYER_TRUSTED_HOPS: '1' })
  const { owner, company } = business
  await owner.from('companies').update({ quiet_from: '00:00', quiet_until: '00:00' }).eq('id', company)
  ana = await signIn(browser)
})
test.afterAll(async () => {
  await ana?.context().close()
  await business?.close()
})

test('Tom sees Ana’s text arrive or she is told why not, and sends it again', async () => {
  const { twilio } = business.providers
  await text('+447700900101', { text: 'Do you deliver?' })
  await ana.getByRole('link', { name: /\+44 7700 900101: Do you deliver/ }).click()
  await expect(bubble('Yes, by bike.').getByText('Delivered')).toBeVisible({ timeout: 20_000 })

  await box().fill('On Sundays too 🥖')
  await expect(ana.getByText('1 SMS part of 70 characters')).toBeVisible()
  twilio.switches.turn({ carrierError: 30007 })
  await box().press('Enter')
  await expect(bubble('On Sundays too').getByText('Not sent')).toBeVisible()
  const notSent = ana.getByRole('button', { name: /Not sent 1/ })
  await notSent.click()
  await expect(ana.locator('a.row')).toHaveCount(1)
  await bubble('On Sundays too').getByRole('button', { name: 'Put aside' }).click()
  await expect(bubble('On Sundays too').getByText('Not sent, put aside')).toBeVisible()
  await expect(thread().getByText('You put aside a message that was not sent')).toBeVisible()
  await expect(ana.getByRole('heading', { name: 'Everything was sent' })).toBeVisible()
  await looksRight()

  twilio.switches.reset()
  await bubble('On Sundays too').getByRole('button', { name: 'Try again' }).click()
  await expect(bubble('On Sundays too').getByText('Delivered')).toBeVisible()
  await ana.getByRole('button', { name: /Not sent 0/ }).click()
  await expect(notSent).toHaveCount(0)
})

test('whoever opted out is not written to, and their own words say since when', async () => {
  await text('+447700900102', { text: 'STOP' })
  await ana.getByRole('link', { name: /\+44 7700 900102: STOP/ }).click()

  await expect(thread().getByText('They opted out: “STOP”')).toBeVisible()
  await expect(ana.getByText('They have opted out of messages from this number.')).toBeVisible()
  await expect(box()).toHaveCount(0)
  await ana.getByRole('link', { name: 'Show the contact' }).click()
  await expect(contact().getByText('They wrote “STOP”.')).toBeVisible()
  await contact()
    .getByRole('button', { name: /Check that nobody changed/ })
    .click()
  await expect(contact().getByText('Every entry of your record is as it was written.')).toBeVisible()
})

test('an answer that met an opt-out says so, and is nothing to look after', async () => {
  business.providers.twilio.switches.turn({ optedOut: true })
  await text('+447700900106', { text: 'Do you deliver?' })
  await ana.getByRole('link', { name: /\+44 7700 900106: Do you deliver/ }).click()

  const answer = bubble('Yes, by bike.')
  await expect(answer.getByText('This person has opted out of messages from this number.')).toBeVisible()
  await expect(answer.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  await ana.reload()
  await expect(ana.getByRole('link', { name: /\+44 7700 900106/ })).not.toContainText('Not sent')
  await expect(ana.getByRole('button', { name: /Not sent/ })).toHaveCount(0)
  business.providers.twilio.switches.reset()
})

test('what is sent on WhatsApp is seen as what it is', async () => {
  const phone = '+447700900103'
  const nadia = (more: Partial<PhoneSend>) => write(phone, more)
  business.providers.phones.add({ number: phone, name: 'Nadia Rahman' })
  await nadia({ text: 'Do you deliver?' })
  await ana.getByRole('link', { name: /Nadia Rahman: Do you deliver/ }).click()
  await expect(ana.getByText(/You can write freely for another 23 h 59 min|24 h/)).toBeVisible()
  await expect(bubble('Yes, by bike.')).toBeVisible()

  const [reply] = business.providers.phones.received(phone)
  await nadia({ kind: 'reaction', details: { reaction: { emoji: '👍', messageId: reply?.id ?? '' } } })
  await expect(bubble('Yes, by bike.').getByRole('list', { name: 'Reactions' })).toHaveText('👍')
  await nadia({
    kind: 'location',
    details: { location: { latitude: 51.47, longitude: -2.56, name: 'The Old Library' } },
  })
  await expect(bubble('The Old Library').getByRole('link', { name: 'Open a map' })).toBeVisible()
  await nadia({
    kind: 'contacts',
    details: { contacts: [{ name: { formatted_name: 'Imran' }, phones: [{ phone: '+447700900789' }] }] },
  })
  await expect(bubble('Imran').getByRole('link', { name: '+44 7700 900789' })).toBeVisible()
  await nadia({ text: 'With figs', media: [{ contentType: 'image/png', bytes: onePixel }] })
  await expect(bubble('With figs').getByRole('img', { name: 'Picture' })).toBeVisible({ timeout: 20_000 })
  const large = { contentType: 'image/png', bytes: Buffer.alloc(26 * 1024 * 1024) }
  await nadia({ text: 'All of them', media: [large] })
  await expect(bubble('All of them')).toContainText('could not be fetched. The file is larger than 25 MB.', {
    timeout: 20_000,
  })
  await expect(bubble('All of them').getByRole('button', { name: 'Try again' })).toHaveCount(0)
  await business.providers.phones.businessApp.send({ line: business.whatsapp, phone, text: 'Yes, we can!' })
  await expect(bubble('Yes, we can!').getByText('from the phone')).toBeVisible()
})

test('a day after Olu wrote only a template goes out, with everything filled in', async () => {
  await offerTemplate()
  business.providers.phones.add({ number: '+447700900104', name: 'Olu' })
  await write('+447700900104', { text: 'I will think about it', at: new Date(Date.now() - 30 * 3_600_000) })
  await ana.getByRole('link', { name: /Olu: I will think/ }).click()
  await expect(ana.getByText('That time is over: send a template instead.').last()).toBeVisible()

  await ana.getByRole('button', { name: 'Choose a template' }).click()
  await ana.getByRole('searchbox', { name: 'Search templates' }).fill('ready')
  await ana.getByRole('button', { name: /Order ready/ }).click()
  await ana.getByLabel('Variable 1').fill('Olu')
  await expect(ana.getByText('Still missing: Variable 2')).toBeVisible()
  await expect(ana.getByRole('figure')).toContainText('Hello Olu, your order is ready until {{2}}.')
  await ana.getByRole('button', { name: 'Send template' }).click()
  await expect(ana.getByText('This is still missing.')).toBeVisible()
  await ana.getByLabel('Variable 2').fill('four')
  await looksRight()
  await ana.getByRole('button', { name: 'Send template' }).click()

  await expect(bubble('Hello Olu, your order is ready until four.').getByText('Delivered')).toBeVisible()
  await expect(ana.getByRole('button', { name: 'Choose a template' })).toBeVisible()
})

test('one person with two phones becomes one contact, then two again, and can be blocked', async () => {
  business.providers.phones.add({ number: '+447700900105', name: 'Tom B.' })
  await write('+447700900105', { text: 'Tom here, from my other phone' })
  await ana.getByRole('link', { name: /900101/ }).click() // the contact stays beside whatever she opens
  await contact().getByRole('textbox', { name: 'Name' }).fill('Tom Baker')
  await contact().getByRole('button', { name: 'Save name' }).click()
  await expect(ana.getByRole('heading', { name: 'Tom Baker' })).toBeVisible()

  await contact().getByRole('searchbox').fill('Tom B')
  await contact()
    .getByRole('button', { name: /Tom B\./ })
    .click()
  await ana.getByRole('button', { name: 'Make them one' }).click()
  await expect(contact().getByText('+44 7700 900105', { exact: true })).toBeVisible()
  await expect(contact().getByRole('link', { name: /^WhatsApp/ })).toBeVisible()
  await looksRight()
  await contact().getByRole('button', { name: 'Undo' }).click()
  await expect(contact().getByText('+44 7700 900105', { exact: true })).toHaveCount(0)
  await expect(contact().getByText('None but this one.')).toBeVisible()

  await contact().getByRole('button', { name: 'Block' }).click()
  await ana.getByRole('dialog').getByRole('button', { name: 'Block' }).click()
  await expect(ana.getByText('This contact is blocked. Unblock them to write again.')).toBeVisible()
  await expect(box()).toHaveCount(0)
  await contact().getByRole('button', { name: 'Unblock' }).click()
  await expect(box()).toBeVisible()
})

test('wherever Ana is she sees that a connection has stopped working, and that it works again', async () => {
  const { owner, providers } = business
  const { data } = await owner.from('connections').select('id').eq('provider', 'twilio').single()
  const check = () => owner.functions.invoke(`desk/connections/${data?.id}/check`)
  const channels = ana.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Channels/ })

  providers.twilio.switches.turn({ isRevoked: true })
  await check()
  await expect(channels).toHaveAccessibleName('Channels (a connection does not work)')
  await ana.getByRole('link', { name: /Tom Baker: Do you deliver/ }).click()
  const whyTheyWait = ana.getByText('Replies wait here until this works again. Twilio does not accept')
  await expect(whyTheyWait.getByRole('link')).toHaveAttribute('href', '/channels')
  await looksRight()
  providers.twilio.switches.reset()
  await check()
  await expect(channels).toHaveAccessibleName('Channels')
  await expect(whyTheyWait).toHaveCount(0)
})

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function text(phone: string, more: Partial<PhoneSend>) {
  return business.providers.phones.send({ phone, to: business.sms, via: 'sms', ...more })
}

function write(phone: string, more: Partial<PhoneSend>) {
  return business.providers.phones.send({ phone, to: business.whatsapp, via: 'whatsapp', ...more })
}

async function signIn(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: business.foyer.url, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill('ana@example.com')
  await page.getByLabel('Password').fill('juniper-and-rye')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  return page
}

/** Approved by WhatsApp, and fetched as the owner does it. */
async function offerTemplate(): Promise<void> {
  const { kapso } = business.providers
  kapso.addTemplate(kapso.numbers()[0]?.businessAccountId ?? '', {
    name: 'order_ready',
    language: 'en_GB',
    category: 'UTILITY',
    status: 'APPROVED',
    parameterFormat: 'POSITIONAL',
    components: [{ type: 'BODY', text: 'Hello {{1}}, your order is ready until {{2}}.' }],
  })
  const { data } = await business.owner.from('channels').select('id').eq('kind', 'whatsapp').single()
  const { error } = await business.owner.functions.invoke(`desk/channels/${data?.id}/templates`)
  expect(error).toBeNull()
}

/** On a phone in the dark as well, and for those who do not see it. */
async function looksRight(): Promise<void> {
  await ana.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await ana.setViewportSize({ width: 390, height: 844 })
  const violations = await findViolations(ana)
  const tooWide = await ana.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  await ana.setViewportSize({ width: 1280, height: 720 })
  await ana.emulateMedia({ colorScheme: null, reducedMotion: null })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  expect(tooWide).toBe(false)
}
