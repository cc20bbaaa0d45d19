import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { hash, makeToken } from '../../edge-functions/_platform/secrets.ts'
import type { Database } from '../../supabase/local/stack/database/database.ts'
import { type BookingScene, bookingScene, inDays } from '../database/support/booking-scene.ts'
import { openAccount } from '../support/open-account.ts'
import { hire } from '../support/open-company.ts'
import { openDesk } from '../support/open-desk.ts'
import { inNodeAndDeno, openFunctions } from '../support/open-functions.ts'
import { verbs } from '../support/visit.ts'

const functions = await openFunctions()
const database = functions.stack.sql as Database
const { call } = verbs(database)

const get = (path: string, headers: Record<string, string> = {}) =>
  functions.fetch(`calendar/${path}`, { headers, redirect: 'manual' }, '203.0.113.7')
const post = (path: string, form: Record<string, string> = {}) =>
  functions.fetch(
    `calendar/${path}`,
    { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' },
    '203.0.113.7',
  )

async function booked(): Promise<BookingScene & { token: string; conversation_id: string }> {
  const scene = await bookingScene(database)
  const { conversation_id } = await scene.visitor()
  const held = await scene.holds(conversation_id, inDays(3, 9))
  if (!('id' in held)) throw new Error(held.refused)
  const token = makeToken()
  const note = 'A wedding; Ada, Bo\nand 40 guests'
  const made = { conversation_id, turn: 1, appointment_id: held.id }
  await call('book_slot', { ...made, token_hash: await hash(token), note })
  return { ...scene, token, conversation_id }
}

async function feedOf({ ana, juniper }: BookingScene): Promise<string> {
  const token = makeToken()
  const token_hash = await hash(token)
  await call('open_calendar_feed', { member_id: ana.id, company_id: juniper.id, token_hash })
  return token
}

/** As a real calendar reads it. */
async function eventsIn(response: Response): Promise<ICAL.Event[]> {
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const calendar = new ICAL.Component(ICAL.parse(await response.text()))
  return calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event))
}

const timesOn = (page: string) => [...page.matchAll(/name="time" value="([^"]+)"/g)].map(([, time]) => time!)

inNodeAndDeno(functions, () => {
  describe('the company’s feed', () => {
    test('shows every appointment to whoever has its link, and nothing changed costs nothing', async () => {
      const scene = await booked()
      const feed = await feedOf(scene)

      const first = await get(`${feed}.ics`)
      const etag = first.headers.get('etag')!
      const [event, ...others] = await eventsIn(first)

      expect(others).toEqual([])
      expect(event).toMatchObject({ summary: 'Cake tasting', sequence: 0 })
      expect(event!.description).toBe('Ana\nA wedding; Ada, Bo\nand 40 guests')
      expect(event!.startDate.toJSDate().toISOString()).toBe(inDays(3, 9))
      expect(event!.duration.toSeconds()).toBe(3600)
      expect((await get(`${feed}.ics`, { 'if-none-match': etag })).status).toBe(304)
      await post(`appointment/${scene.token}/cancel`)
      const [cancelled] = await eventsIn(await get(`${feed}.ics`, { 'if-none-match': etag }))
      expect(cancelled).toMatchObject({ uid: event!.uid, sequence: 1 })
      expect(cancelled!.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    })

    test('is closed to whoever has an old link, or none', async () => {
      const scene = await booked()
      const old = await feedOf(scene)
      await feedOf(scene)

      expect((await get(`${old}.ics`)).status).toBe(404)
      expect((await get(`${makeToken()}.ics`)).status).toBe(404)
      expect((await get(`${scene.token}.ics`)).status).toBe(404)
      expect((await get('nobody.ics')).status).toBe(404)
    })
  })

  describe('the desk', () => {
    test('gives owners and admins the feed’s link, takes it back; moves, cancels, marks, and tells the visitor', async () => {
      const scene = await booked()
      const max = await openAccount(functions, 'Max')
      const desk = openDesk(functions, max)
      const calendar = `companies/${scene.juniper.id}/calendar`
      const [appointment] = await scene.ana.query<{ id: string }>('select id from appointments')
      const path = `appointments/${appointment!.id}`

      expect(await desk.post(calendar)).toMatchObject({ status: 403, code: 'not_allowed' })
      expect(await desk.post(`${path}/cancel`)).toMatchObject({ status: 404, code: 'unknown_appointment' })
      await hire(database, scene.juniper, { ...max, query: scene.ana.query }, 'admin')
      const { url } = await desk.post(calendar)
      const feed = String(url).split('/calendar/')[1]!
      expect((await get(feed)).status).toBe(200)
      expect(await desk.get(calendar)).toMatchObject({ opened_at: expect.any(String) })
      expect(await desk.post(`${calendar}/close`)).toEqual({ status: 204 })
      expect((await get(feed)).status).toBe(404)
      expect(await desk.get(calendar)).toEqual({ status: 200, opened_at: null })

      const { times } = await desk.get(`${path}/times`)
      expect(times).toContainEqual(expect.objectContaining({ from: Date.parse(inDays(5)) }))
      const move = { staff: scene.staff.max, starts_at: inDays(5) }
      expect(await desk.post(`${path}/move`, move)).toMatchObject({
        ...{ appointment: { staff: { name: 'Max' } }, told: { became: 'told', by: 'widget' } },
      })
      expect(await desk.post(`${path}/mark`, { state: 'no_show' })).toMatchObject({ code: 'not_changeable' })
      expect(await desk.post(`${path}/cancel`)).toMatchObject({ appointment: { state: 'cancelled' } })
      const told = await scene.ana.query<{ text: string }>(
        `select text from messages where conversation_id = $1 and author = 'system' order by seq`,
        [scene.conversation_id],
      )
      expect(told.map(({ text }) => text)).toEqual([
        expect.stringMatching(/moved? your appointment. Cake tasting with Max is now on .+ cancel: https?:/),
        expect.stringMatching(/had to cancel your appointment: Cake tasting/),
      ])
    })
  })

  test('the clock reminds Tom by text, in words, with a link that opens his appointment', async () => {
    const scene = await bookingScene(database)
    const { conversation_id } = await scene.tom.says('A tasting, please')
    const { appointment } = await scene.books(conversation_id, inDays(3))
    await database.query(
      `update private.reminders set due_at = now() where appointment_id = $1 and hours_before = 24`,
      [appointment.id],
    )

    const swept = await (await functions.sweep()).json()

    expect(swept).toMatchObject({
      reminders: { sent: 1, refused: 0 },
      holds: { expired: expect.any(Number) },
    })
    const [message] = await scene.ana.query<{ text: string }>(
      `select text from messages where conversation_id = $1 and author = 'system'`,
      [conversation_id],
    )
    expect(message!.text).toMatch(/^Juniper & Rye: Cake tasting with Ana, \w+day/)
    const link = message!.text.split('/functions/v1/calendar/')[1]!
    expect(await (await get(link)).text()).toContain('Cake tasting · Juniper &amp; Rye')
  })

  describe('Vi’s link', () => {
    test('opens a page without scripts that says when, in her own zone, and a file for her calendar', async () => {
      const { token } = await booked()

      const page = await get(`appointment/${token}`)
      const text = await page.text()
      const [event] = await eventsIn(await get(`appointment/${token}.ics`))

      expect(page.status).toBe(200)
      expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
      expect(page.headers.get('referrer-policy')).toBe('no-referrer')
      expect(page.headers.get('cache-control')).toContain('no-store')
      expect(text).not.toMatch(/<script|style=|onclick/i)
      expect(text).toContain('Cake tasting · Juniper &amp; Rye')
      const hour = new Intl.DateTimeFormat('en-GB', {
        ...{ timeZone: 'Europe/Lisbon', hour: '2-digit', minute: '2-digit' },
      }).format(new Date(inDays(3, 9)))
      expect(text).toContain(hour)
      expect((await get('page.css')).headers.get('content-type')).toContain('text/css')
      expect(event!.summary).toBe('Cake tasting · Juniper & Rye')
      expect(event!.component.getFirstPropertyValue('url')).toMatch(
        new RegExp(`/calendar/appointment/${token}$`),
      )
    })

    test('moves it to a time the page offers and to no other, and cancels it', async () => {
      const { ana, token, staff, visitor, holds } = await booked()
      const read = async () => (await get(`appointment/${token}`)).text()
      const offered = timesOn(await read())
      const [wanted, next] = [offered[0], offered.at(-1)] // days apart: the one is not in the other's way
      const begins = (time: string) => new Date(Number(time.split('.')[0])).toISOString()

      const moved = await post(`appointment/${token}/move`, { time: wanted! })

      const to = moved.headers.get('location')!
      expect([moved.status, to]).toEqual([303, expect.stringContaining(`../${token}?was=`)])
      const told = await (await get(`appointment/${to.slice('../'.length)}`)).text()
      expect(told).toContain('It is moved.')
      expect(told).toMatch(/<button name="time" value="[^"]+">Back to \w+day/)
      expect(await read()).not.toContain('It is moved.')
      const [event] = await eventsIn(await get(`appointment/${token}.ics`))
      expect(event!.startDate.toJSDate().toISOString()).toBe(begins(wanted!))
      expect(event!.sequence).toBe(1)
      const night = `${Date.parse(inDays(4, 2))}.${staff.ana}`
      expect((await post(`appointment/${token}/move`, { time: night })).status).toBe(409)
      for (const who of [staff.ana, staff.max]) {
        await holds((await visitor()).conversation_id, begins(next!), who)
      }
      const late = await post(`appointment/${token}/move`, { time: next! })
      expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('just taken that time')])

      expect((await post(`appointment/${token}/cancel`)).status).toBe(303)
      expect(await read()).toContain('This appointment is cancelled.')
      expect(timesOn(await read())).toEqual([])
      expect((await post(`appointment/${token}/move`, { time: wanted! })).status).toBe(409)
      expect(await ana.query(`select from appointments where state = 'cancelled'`)).toHaveLength(1)
    })

    test('names of services are text, whatever they hold', async () => {
      const { ana, juniper, token } = await booked()
      await ana.query('update services set name = $2 where company_id = $1', [
        juniper.id,
        '<img src=x onerror=alert(1)>',
      ])

      expect(await (await get(`appointment/${token}`)).text()).toContain('&lt;img src=x onerror=alert(1)&gt;')
    })
  })
})
