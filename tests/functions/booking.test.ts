/** An appointment is made, moved and cancelled where people write anyway; nobody gets a time that somebody else has. */
import { beforeAll, expect, test } from 'vitest'
import { silently } from '../../edge-functions/_channels/channel.ts'
import { replyToTurn } from '../../edge-functions/_inbox/reply-to-turn.ts'
import { findOffer } from '../../edge-functions/_lead/booking/find-offer.ts'
import { readWish } from '../../edge-functions/_lead/booking/read-wish.ts'
import { openModels } from '../../edge-functions/_model/open-models.ts'
import type { Database as Verbs } from '../../edge-functions/_platform/database.ts'
import { isRefused } from '../../edge-functions/_platform/refused.ts'
import type { TurnBrief } from '../../edge-functions/_platform/turn-brief.ts'
import type { Reply } from '../../edge-functions/_platform/verbs.ts'
import { leadTemplate } from '../../shared/lead/templates/lead-template.ts'
import type { Database } from '../../supabase/local/stack/database/database.ts'
import { openFunctions } from '../support/open-functions.ts'
import { openOwner } from '../support/open-owner.ts'
import { openTexting, type Texting } from '../support/open-texting.ts'
import { turnOf, verbs, visit } from '../support/visit.ts'
import { visitPage } from '../support/visit-page.ts'

const functions = await openFunctions()
const database = functions.stack.sql as Database
const { call } = verbs(database)
const cancelling = /^Shall I cancel Cake tasting, .+\?/

let texting: Texting
beforeAll(async () => {
  await functions.start({ runtime: 'node', hasModel: false })
  texting = await openTexting(functions)
  const { ana } = texting
  const { id } = ana.company
  const day = [{ from: '09:00', to: '19:00' }]
  await ana.query('update companies set hours = $2, time_zone = $3, facts = $4 where id = $1', [
    ...[id, Array(7).fill(day), 'Europe/London', [{ label: 'Address', value: '12 Mill Lane, Bristol' }]],
  ])
  await database.query(`update channels set purpose = 'book' where company_id = $1`, [id])
  await ana.query(
    `with service as (insert into services (company_id, name, minutes) values ($1, 'Cake tasting', 60) returning id),
      person as (insert into staff (company_id, name) values ($1, 'Ana') returning id)
      insert into service_staff (company_id, service_id, staff_id) select $1, service.id, person.id from service, person`,
    [id],
  )
})

/** A new page on the bakery's website. */
function openPage(zone?: string, company = texting.ana.company) {
  const vi = visitPage(functions, company)
  return {
    async asks(text: string) {
      const response = await vi.posts('/messages', { id: crypto.randomUUID(), text, ...(zone && { zone }) })
      const { token, reply } = (await response.json()) as {
        token?: string
        reply: { text: string; suggestions?: string[] }
      }
      vi.token = token ?? vi.token
      return { text: reply.text, suggestions: reply.suggestions ?? [] }
    },
    async comesBack() {
      return (await vi.reads()).messages.at(-1)!
    },
  }
}

const appointments = () =>
  database.query<{ state: string; conversation_id: string; starts_at: string; note: string }>(
    `select state, conversation_id, starts_at, note from appointments where state <> 'held' order by created_at`,
  )
const leadIn = async (conversation: string) =>
  (
    await database.query<{ state: string }>('select state from leads where conversation_id = $1', [
      conversation,
    ])
  )[0]

test('Vi is offered times, answered in between, asked how to reach her, booked, and lets go of it again', async () => {
  const vi = openPage('Europe/London')

  const offered = await vi.asks('Can I book a cake tasting?')
  expect(offered.text).toBe('These times are free. Which one suits you?')
  expect(offered.suggestions).toHaveLength(3)
  const aside = await vi.asks('Do you deliver?')
  expect(aside.text).toMatch(
    /^Yes, by cargo bike .*\n\nAnd your appointment: which of these times suits you\?$/,
  )
  expect(aside.suggestions).toEqual(offered.suggestions)
  const held = await vi.asks(offered.suggestions[1]!)
  expect(held.text).toMatch(/^I’m keeping .* for five minutes.*e-mail address or phone number\?$/)
  const booked = await vi.asks('vi@office.example')
  expect(booked.text).toMatch(
    /^You’re booked: Cake tasting with Ana, \w+ \d+ \w+ at 09:00 GMT\.\nWhere: 12 Mill Lane/,
  )

  const [, path] = /\/functions\/v1\/(calendar\/appointment\/\S+\.ics)/.exec(booked.text) ?? []
  expect(await (await functions.fetch(path!, {}, '198.51.100.7')).text()).toMatch(
    /SUMMARY:Cake tasting · Juniper & Rye.*LOCATION:12 Mill Lane\\, Bristol/s,
  )
  const page = await functions.fetch(path!.slice(0, -'.ics'.length), {}, '198.51.100.7')
  expect(await page.text()).toContain('<address>12 Mill Lane, Bristol</address>')
  expect(booked.text).toMatch(/Nobody writes to you anywhere else/)
  await database.query('update private.reminders set due_at = now()')
  await functions.sweep()
  expect(await vi.comesBack()).toMatchObject({
    author: 'system',
    text: expect.stringMatching(/^Juniper & Rye: Cake tasting with Ana/),
  })
  const [made] = await appointments()
  expect(made).toMatchObject({ state: 'booked', note: '' })
  expect(await leadIn(made!.conversation_id)).toEqual({ state: 'booked' })

  const sure = await vi.asks('Please cancel my appointment')
  expect(sure.text).toMatch(cancelling)
  expect(sure.suggestions).toEqual(['Yes, cancel it', 'Find another time', 'Keep it'])
  expect((await vi.asks('yes')).text).toMatch(/is cancelled/)
  expect((await vi.asks('is it cancelled?')).text).toMatch(/^Cake tasting, .* is cancelled\./)
  expect(await appointments()).toMatchObject([{ state: 'cancelled' }])
  expect(await leadIn(made!.conversation_id)).not.toEqual({ state: 'booked' })
})

test('Tom texts for Tuesday after 4, picks a number, moves it to Wednesday, and calls it off in a sentence', async () => {
  const tom = texting.meet('sms')
  expect(await tom.asks('Can I come by Tuesday after 4?')).toMatch(
    /^These times are free\. Which one suits you\?\n\n1\) Tue.* 16:00\n2\) Tue.* 16:30\n3\) Tue.* 17:00\n.*AI assistant of Juniper & Rye$/s,
  )
  expect(await tom.asks('2')).toMatch(/^You're booked: Cake tasting with Ana, Tuesday .* at 16:30 GMT\./)

  expect(await tom.asks('can we make it Wednesday at 10?')).toMatch(
    /^This time is free\. Shall I book it\?.*\n\n1\) Wed.* 10:00/,
  )
  expect(await tom.asks('yes')).toMatch(/^Done: Cake tasting with Ana is now on Wednesday .* at 10:00 GMT/)

  expect(await tom.asks('I have to cancel my appointment')).toMatch(cancelling)
  expect(await tom.asks('1')).toMatch(/is cancelled/)
})

test('who was silent for a day is reminded by the template Ana chose; what keeps a reminder back stands on the appointment', async () => {
  const { kapso } = functions.providers
  const { desk, company, query } = texting.ana
  const tom = texting.meet('whatsapp')
  await tom.asks('Can I book a cake tasting in five days?')
  expect(await tom.asks('1')).toMatch(
    /^You’re booked: Cake tasting with Ana.*\.ics\nWhat name may I put it under\?$/s, // and nothing is promised
  )
  expect(await tom.asks('Tom Baker')).toBe('Thank you, Tom Baker. See you then.')
  const { id: conversation } = await tom.conversation()
  const made = async () => {
    const [row] = await query<{ id: string; fault: string | null; at: string | null }>(
      'select id, reminder_fault as fault, reminded_at as at from appointments where conversation_id = $1',
      [conversation],
    )
    return row!
  }
  const reminds = async () => {
    await database.query(
      `insert into private.reminders values ($1, 24, now()) on conflict on constraint reminders_pkey do update set due_at = now()`,
      [(await made()).id],
    )
    await functions.sweep()
    await functions.providers.settled()
    return made()
  }
  await database.query(`update conversations set last_inbound_at = now() - interval '2 days' where id = $1`, [
    conversation,
  ])
  await database.query('update companies set quiet_from = quiet_until where id = $1', [company.id])

  expect((await reminds()).fault).toMatch(/None is chosen for reminders: choose one under Appointments/)
  expect(await desk.get(`appointments/${(await made()).id}/reminder`)).toMatchObject({
    reminds: { by: 'whatsapp', is_certain: false },
  })

  const { id: template } = kapso.addTemplate(
    kapso.numbers().find(({ id }) => id === texting.secrets.phoneNumberId)!.businessAccountId,
    {
      ...{ name: 'see_you', language: 'en_GB', category: 'UTILITY', status: 'APPROVED' },
      parameterFormat: 'POSITIONAL',
      components: [
        { type: 'BODY', text: '{{1}}, your {{2}} with us is on {{3}} at {{4}}. To change it: {{5}}' },
      ],
    },
  )
  const [line] = await query<{ channel_id: string }>(
    `update lines set reminder_template = 'see_you', reminder_variables = $2
      where company_id = $1 and business_account_id is not null returning channel_id`,
    [company.id, { 1: 'name', 2: 'service', 3: 'day', 4: 'time', 5: 'link' }],
  )
  await desk.post(`channels/${line!.channel_id}/templates`)
  const sent = await reminds()
  expect(sent).toMatchObject({ fault: null, at: expect.anything() })
  expect(tom.hears().at(-1)).toMatch(
    /^Tom Baker, your Cake tasting with us is on \w+day,? \d+ \w+ at \d\d:00\. To change it: http\S+\/calendar\/appointment\/\S+$/,
  )

  kapso.review(template, 'PAUSED') // which nobody has told us yet
  expect(await reminds()).toMatchObject({ at: null, fault: expect.stringMatching(/not approved|paused/) })
})

test('Nina gives her name first, a number next, asks about what she has, and moves it by what she has', async () => {
  const nina = openPage('Europe/London')
  const says = async (text: string) => (await nina.asks(text)).text
  expect(await says('I want to come for a cake tasting next week Thursday at 12:30')).toMatch(
    /This time is free/,
  )
  await nina.asks('yes')
  expect(await says('Nina Shah')).toBe('Thank you, Nina Shah. And your e-mail address or phone number?')
  expect(await says('07700 900333')).toMatch(/^You’re booked: .* Thursday .* 12:30 .*\n.*\nKeep this link, /s)
  const [row] = await database.query<{ name: string; note: string }>(
    `select f.value #>> '{}' as name, a.note from appointments a join lead_facts f using (conversation_id)
      where f.slot = 'name' order by a.created_at desc limit 1`,
  )
  expect(row).toEqual({ name: 'Nina Shah', note: '' })

  for (const question of ['when is my appointment?', 'where do I have to go?'])
    expect(await says(question)).toMatch(
      /^You’re booked: .* Thursday .* 12:30 GMT\.\nWhere: 12 Mill Lane, Bristol$/,
    )
})

test('nobody is asked what they have said: Vi’s name, first of all; Mo’s name and number, among the times', async () => {
  const vi = openPage('Europe/London')
  const offered = await vi.asks('My name is Vi Brook. Can I book a cake tasting next week?')
  expect((await vi.asks(offered.suggestions[0]!)).text).toMatch(
    /for five minutes\. To book it, may I have an e-mail address or phone number\?$/,
  )
  expect((await vi.asks('vi.brook@office.example')).text).not.toMatch(/name/)

  const mo = openPage('Europe/London')
  const { suggestions } = await mo.asks('Can I book a cake tasting?')
  const again = 'And your appointment: which of these times suits you?'
  expect(await mo.asks('Mo Khan')).toEqual({ text: `Thank you, Mo Khan. ${again}`, suggestions })
  expect(await mo.asks('mo')).toEqual({ text: again, suggestions })
  expect(await mo.asks('07700 900444')).toEqual({ text: `Thank you, I’ve noted that. ${again}`, suggestions })
  expect((await mo.asks(suggestions[2]!)).text).toMatch(/^You’re booked: (?!.*name)/s)
  const facts = await database.query(
    `select slot, value #>> '{}' as value from lead_facts
      where conversation_id = (select conversation_id from appointments order by created_at desc limit 1)
        and slot in ('name', 'phone') order by slot`,
  )
  expect(facts).toEqual([
    { slot: 'name', value: 'Mo Khan' },
    { slot: 'phone', value: '+447700900444' },
  ])
})

test('the plumber is told where to come before he is booked, for what is broken; out of his area he is offered to nobody', async () => {
  const { company, desk, query } = await openOwner(functions, 'Dave', 'Airedale Plumbing', 'Europe/London')
  const rules = { ...leadTemplate('local_service', 'en'), service_area: ['LS', 'Leeds'] }
  await desk.post(`companies/${company.id}/lead-rules`, { version: 0, rules })
  await query('update companies set hours = $2 where id = $1', [
    ...[company.id, Array(7).fill([{ from: '09:00', to: '19:00' }])],
  ])
  await database.query(`update channels set purpose = 'qualify' where company_id = $1`, [company.id])
  await query(
    `with service as (insert into services (company_id, name, minutes, position)
        values ($1, 'Plumbing repair visit', 60, 0), ($1, 'Boiler service', 60, 1) returning id),
      person as (insert into staff (company_id, name) values ($1, 'Dave') returning id)
      insert into service_staff (company_id, service_id, staff_id) select $1, service.id, person.id from service, person`,
    [company.id],
  )
  const lee = openPage('Europe/London', company)
  await lee.asks('My kitchen tap is dripping')
  const offered = await lee.asks('could someone come tuesday')
  expect(offered.suggestions).toEqual(Array(3).fill(expect.stringMatching(/^Tue/)))
  expect((await lee.asks(offered.suggestions[1]!)).text).toMatch(/may I have your name and an e-mail/)
  expect((await lee.asks('Lee Hart, 07700 900555')).text).toBe('And which street and house do we come to?')
  expect((await lee.asks('12 Hyde Park Road, LS6 1AB')).text).toMatch(/^You’re booked: Plumbing repair visit/)
  const made = await database.query('select note, state from appointments where company_id = $1', [
    company.id,
  ])
  expect(made).toEqual([{ note: '12 Hyde Park Road, LS6 1AB', state: 'booked' }])

  const jo = openPage('Europe/London', company)
  expect(await jo.asks('could someone come tuesday')).toEqual({
    text: 'What would you like to come for?',
    suggestions: ['Plumbing repair visit', 'Boiler service'],
  })
  expect((await jo.asks('Boiler service')).suggestions).toEqual(Array(3).fill(expect.stringMatching(/^Tue/)))

  const far = openPage('Europe/London', company)
  const refused = await far.asks('I am in Bradford BD5 0AA, can I book a boiler service on Tuesday?')
  expect(refused).toEqual({ text: expect.stringMatching(/^I’m sorry, .* outside the area/), suggestions: [] })
  expect(await far.asks('can you come on Tuesday at 10?')).toEqual({
    text: expect.stringMatching(/sorry/),
    suggestions: [],
  })
})

test('Tom moves by what he has: an hour later, the Saturday after; the time it has already is said', async () => {
  const tom = texting.meet('sms')
  await tom.asks('I want to come for a cake tasting next week Wednesday at 12:30')
  await tom.asks('yes')
  expect(await tom.asks('can I have 12:30 instead?')).toMatch(
    /^Cake tasting is Wednesday .* 12:30 GMT already\./,
  )
  expect(await tom.asks('can we make it an hour later?')).toMatch(
    /^This time is free\. .*\n\n1\) Wed.* 13:30/,
  )
  await tom.asks('yes')
  expect(await tom.asks('can I move it to the Saturday after?')).toMatch(/\n\n1\) Sat.* 13:30/)
})

test('who cancels while a time is held books nothing; a question of opening hours is no wish to come', async () => {
  const ben = openPage('Europe/London')
  await ben.asks("I'd like a cake tasting consultation next week Thursday afternoon")
  await ben.asks('1')
  expect((await ben.asks('please cancel my appointment')).text).toBe('All right, nothing is booked.')
  const hours = await openPage().asks('What time do you open on Saturday?')
  expect(hours.text).not.toMatch(/These times are free|come for/)
  const german = await openPage('Europe/London').asks(
    'Kann ich am Freitag um 11 Uhr zu einer Beratung kommen?',
  )
  expect(german.text).toMatch(/^Diese Zeit ist frei|^Dann ist leider nichts frei/)
})

test('of two who pick one time one has it, and the other is offered others, whatever they write on', async () => {
  const both = [texting.meet('whatsapp'), texting.meet('whatsapp')]
  const wish = 'I want to book a cake tasting on Friday at 11:00'
  const offered = await Promise.all(both.map(each => each.asks(wish)))
  expect(offered).toEqual(Array(2).fill(expect.stringMatching(/This time is free\. Shall I book it\?/)))
  const choices = both.map(
    ({ phone }) => functions.providers.phones.received(phone, texting.lines.whatsapp).at(-1)!.choices,
  )
  expect(choices.map(each => each.map(({ title }) => title))).toEqual(
    Array(2).fill([expect.stringMatching(/^Fri .* 11:00$/)]),
  )

  const heard = await Promise.all([both[0]!.asks('yes please'), both[1]!.asks('the first')])

  expect(heard.filter(text => /^You’re booked: .* Friday .* 11:00/.test(text))).toHaveLength(1)
  expect(heard.filter(text => text.startsWith('Somebody has just taken that time'))).toHaveLength(1)
})

test('a hold that ran out is tried again, and is somebody else’s when they were quicker', async () => {
  const [vi, slow] = [openPage('Europe/London'), openPage('Europe/London')]
  const runOut = () =>
    database.query(`update appointments set held_until = now() - interval '1 second' where state = 'held'`)
  for (const each of [vi, slow]) await each.asks('Do you have a slot on Saturday at 14:00?')
  await slow.asks('1')
  await runOut()
  await vi.asks('1')
  expect((await vi.asks('call me on 0117 496 0142')).text).toMatch(/^You’re booked: .* Saturday .* 14:00/)
  const gone = await slow.asks('slow@office.example')
  expect(gone.text).toMatch(/^I could not keep that time any longer/)

  expect((await slow.asks('Saturday at 16:00 then')).text).toMatch(/^You’re booked: .* Saturday .* 16:00/)
})

test('no time suits: others are offered, and other days; nobody changes what is another’s', async () => {
  const vi = openPage('Europe/London')
  const first = await vi.asks('book an appointment')
  const second = await vi.asks('None of these work for me')
  expect(second.text).toMatch(/^There are these, too\./)
  expect(second.suggestions.filter(label => first.suggestions.includes(label))).toEqual([])
  expect((await vi.asks('something on Sunday morning?')).suggestions.every(label => /^Sun/.test(label))).toBe(
    true,
  )
  expect((await vi.asks('no thanks')).text).toBe('All right, nothing is booked.')
  expect((await vi.asks('Cancel my appointment please')).text).toMatch(/^I find no appointment of yours here/)
  expect((await appointments()).filter(({ state }) => state === 'cancelled')).toHaveLength(2)
})

test('a time that Vi taps twice is hers once, though another is free for it, and is told in the language she wrote', async () => {
  const { company } = texting.ana
  const [{ id: other } = { id: '' }] = await database.query<{ id: string }>(
    `with other as (insert into staff (company_id, name) values ($1, 'Max') returning *),
      does as (insert into service_staff (company_id, service_id, staff_id)
        select company_id, s.id, other.id from other join services s using (company_id))
      select id from other`,
    [company.id],
  )
  const models = openModels({ groq: null, functionsUrl: '' })
  const answering = {
    database: verbs(database),
    models,
    log: () => {},
    functionsUrl: 'https://foyer.example',
  }
  const answer = (turn: TurnBrief) => replyToTurn(turn, answering, silently)
  const vi = visit(database, company)
  const first = turnOf(await vi.says('I would like to book a tasting next week, write to vi@office.example'))
  const id = first.conversation
  await database.query(`update conversations set visitor_zone = 'America/New_York' where id = $1`, [id])
  const read = () =>
    database.query<{ text: string; suggestions: string[] }>(
      `select text, suggestions from messages where conversation_id = $1 and author = 'assistant' order by seq`,
      [id],
    )

  await answer({ ...first, booking: { ...first.booking!, visitor_zone: 'America/New_York' } })
  const [offered] = await read()
  const taps = [await vi.says(offered!.suggestions[0]!), await vi.says(offered!.suggestions[0]!)].map(turnOf)
  for (const tap of taps) await answer(tap)

  expect(offered!.suggestions[0]).toMatch(/^\w{3}, \w{3} \d+, \d\d:\d\d [AP]M$/)
  expect(taps[1]!.questions.map(({ is_choice }) => is_choice)).toEqual([true, true])
  const [, booked, ...more] = await read()
  expect(more).toEqual([])
  expect(booked!.text).toMatch(/^You’re booked: /)
  const made = await database.query('select state from appointments where conversation_id = $1', [id])
  expect(made).toEqual([{ state: 'booked' }])
  await database.query('delete from staff where id = $1', [other])
})

test('what was booked while Vi wrote on is told in the next reply', async () => {
  const vi = visit(database, texting.ana.company)
  const next: TurnBrief[] = []
  const slow: Verbs = {
    async call(verb, args) {
      if (verb === 'record_reply' && /^You’re booked/.test((args as { reply: Reply }).reply.text))
        if (next.length === 0) next.push(turnOf(await vi.says('Thank you!')))
      return call(verb, args)
    },
  }
  const models = openModels({ groq: null, functionsUrl: '' })
  const answer = (turn: TurnBrief) =>
    replyToTurn(
      turn,
      { database: slow, models, log: () => {}, functionsUrl: 'https://foyer.example' },
      silently,
    )
  const replies = () =>
    database.query<{ text: string; suggestions: string[] }>(
      `select text, suggestions from messages where author = 'assistant' and conversation_id = $1 order by seq desc`,
      [first.conversation],
    )
  const first = turnOf(await vi.says('Can I book a tasting next week? I am vi@office.example'))
  await answer(first)
  const [offered] = await replies()
  await answer(turnOf(await vi.says(offered!.suggestions[0]!)))
  expect(await replies()).toHaveLength(1) // the second was not heard

  await answer(next[0]!)
  const [told, ...before] = await replies()
  expect(told!.text).toMatch(/^You’re booked: /)
  expect(before).toHaveLength(1)
  const made = await database.query('select state from appointments where conversation_id = $1', [
    first.conversation,
  ])
  expect(made).toEqual([{ state: 'booked' }])
})

test('of several services the one that is meant is asked for, never in two replies running, nor under gibberish', async () => {
  const [{ id } = { id: '' }] = await database.query<{ id: string }>(
    `with service as (insert into services (company_id, name, minutes) values ($1, 'Wedding talk', 60) returning *),
      led as (insert into service_staff (company_id, service_id, staff_id)
        select service.company_id, service.id, staff.id from service join staff using (company_id))
      select id from service`,
    [texting.ana.company.id],
  )
  const question = 'What would you like to come for?'
  const vi = openPage('Europe/London')
  const heard = []
  for (const text of ['Can I book an appointment?', 'asdkjh qwlekj', 'Do you deliver?', 'qwlekj asdkjh'])
    heard.push((await vi.asks(text)).text.includes(question))
  expect(heard).toEqual([true, false, true, false])

  const slow = openPage('Europe/London')
  expect((await slow.asks('Can I book an appointment?')).text).toBe(question)
  expect(await slow.asks('on Tuesday after 4')).toEqual({
    text: 'Which of these is it for?',
    suggestions: ['Cake tasting', 'Wedding talk'],
  })
  const offered = await slow.asks('Wedding talk')
  expect(offered.suggestions).toEqual(Array(3).fill(expect.stringMatching(/^Tue.* 1[678]:/)))
  await database.query('delete from services where id = $1', [id])
})

test('times are said in the visitor’s own zone and language; what is no zone is passed over', async () => {
  const far = await openPage('America/New_York').asks('Haben Sie am Freitag um 10 Uhr einen Termin frei?')
  expect(far.text).toMatch(/^Diese Zeit ist frei\. Soll ich sie buchen\? \(.*Ostküsten.*\)$/)
  expect(far.suggestions).toEqual([expect.stringMatching(/^Fr.*10:00$/)])
  const [row] = await database.query<{ zone: string }>(
    'select visitor_zone as zone from conversations order by id desc limit 1',
  )
  expect(row).toEqual({ zone: 'America/New_York' })
  expect((await openPage('Mars/Olympus').asks('book')).text).toMatch(/\(United Kingdom Time\)$/)
})

test('an address typed into a chat gives nobody’s appointment away', async () => {
  const [made] = await database.query<{ id: string; conversation_id: string }>(
    `select id, conversation_id from appointments where state = 'booked' limit 1`,
  )
  const stranger = openPage()
  await stranger.asks('hello')
  const [other] = await database.query<{ id: string }>(
    'select id from conversations order by id desc limit 1',
  )
  await database.query(
    `update conversations set contact_id = (select contact_id from conversations where id = $2) where id = $1`,
    [other!.id, made!.conversation_id],
  )
  const refused = await call('cancel_appointment', {
    shown: { conversation_id: other!.id, turn: 1, appointment_id: made!.id },
  })
  expect(isRefused(refused) && refused.refused).toBe('unknown_appointment')
})

test('a lead that turns warm is offered times once, and a time named in answer to news is for an appointment', async () => {
  await database.query(`update channels set purpose = 'qualify' where id = $1`, [
    texting.ana.company.channelId,
  ])
  const vi = openPage('Europe/London')
  const heard: string[] = []
  for (const text of [
    'Do you deliver?',
    'A wedding cake',
    'within the next two weeks',
    'about £300',
    'vi@office.example',
  ])
    heard.push((await vi.asks(text)).text)
  expect(heard.filter(text => text.includes('let’s find a time for you'))).toEqual([heard.at(-1)])
  await database.query(`update channels set purpose = 'book' where id = $1`, [texting.ana.company.channelId])

  const tom = texting.meet('sms')
  await tom.asks('Do you deliver?')
  const { id } = await tom.conversation()
  await database.query(
    `select private.append_message($1, 'out', 'system', 'We had to cancel. Just answer here.')`,
    [id],
  )
  await tom.says('Thursday at 10 would be fine')
  await expect.poll(() => tom.hears().at(-1)).toMatch(/^This time is free\..*\n\n1\) Thu.* 10:00/)
})

test('days and times are understood as people say them, by their own clock, also on the day it changes', () => {
  const wish = (text: string, { now = '2026-11-22T22:00', language = 'en' } = {}) =>
    readWish({ text, now, language, country: 'GB', isTimeAsked: false })

  expect(wish('Can I come by Tuesday after 4?')).toMatchObject({ days: ['2026-11-24'], after: '16:00' })
  expect(wish('a slot tomorrow between 2 and 4')).toEqual({
    days: ['2026-11-23'],
    after: '14:00',
    before: '16:00',
  })
  expect(wish('next week, mornings please')).toMatchObject({ parts: ['morning'] })
  expect(wish('next week').days).toHaveLength(7)
  expect(wish('move it to 3pm')).toEqual({ after: '15:00', isExact: true })
  expect(wish('move it to Friday at 3')).toMatchObject({
    days: ['2026-11-27'],
    after: '15:00',
    isExact: true,
  })
  expect(wish('el viernes por la mañana')).toMatchObject({ days: ['2026-11-27'], parts: ['morning'] })
  expect(wish('am Freitagvormittag', { language: 'de' })).toMatchObject({
    days: ['2026-11-27'],
    parts: ['morning'],
  })
  expect(wish('Do you deliver?')).toEqual({})

  // the clocks went back at two that night: half past one comes twice, and noon is noon
  const at = (iso: string) => ({ staff: 'ana', from: Date.parse(iso), to: Date.parse(iso) + 3_600_000 })
  const free = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-25T12:00:00Z'].map(at)
  const found = (text: string) =>
    findOffer(free, wish(text, { now: '2026-10-24T20:00' }), 'Europe/London').slots.map(({ from }) => from)
  expect(found('tomorrow at noon')).toEqual([free[2]!.from])
  expect(found('tomorrow at 1:30 am')).toEqual([free[0]!.from, free[1]!.from])
})
