/** What may be sent on WhatsApp, to whom, and what comes back. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventOf, jsonOf } from './open-business.ts'
import { bakeryWhatsApp, connectWhatsApp, openScene, type Scene, tom } from './open-scene.ts'

let scene: Scene
let whatsApp: Awaited<ReturnType<typeof connectWhatsApp>>
const clock = { shift: 0 }

beforeEach(async () => {
  clock.shift = 0
  scene = await openScene({ now: () => Date.now() + clock.shift })
  whatsApp = await connectWhatsApp(scene)
})
afterEach(() => scene.close())

const writes = (text: string, more: object = {}) =>
  scene.providers.phones.send({ phone: tom, to: bakeryWhatsApp, via: 'whatsapp', text, ...more })
const heard = (event: string) =>
  scene.bakery.webhooks.filter(webhook => eventOf(webhook) === `whatsapp.message.${event}`)
const refusal = (code: number) => ({ body: { error: { code } } })
const hours = (count: number) => count * 60 * 60_000

test('an answer within a day goes to the phone, and its statuses bring back what was sent along', async () => {
  await writes('Do you deliver?')
  const sent = await whatsApp.says('Yes.', { biz_opaque_callback_data: 'delivery-7' })
  await scene.providers.settled()
  await scene.providers.phones.reads({ phone: tom })
  await scene.providers.settled()

  expect(sent).toMatchObject({ status: 200, body: { contacts: [{ input: tom, wa_id: tom.slice(1) }] } })
  expect(scene.providers.phones.received(tom)).toMatchObject([{ text: 'Yes.', state: 'read' }])
  for (const event of ['sent', 'delivered', 'read']) {
    const [webhook] = heard(event)
    expect(jsonOf(webhook!).message.kapso.statuses.at(-1)).toMatchObject({
      status: event,
      biz_opaque_callback_data: 'delivery-7',
    })
  }
})

test('free text waits for somebody to write, and a day later it is too late again', async () => {
  expect(await whatsApp.says('Hello?')).toMatchObject({ status: 400, ...refusal(131047) })
  await writes('Hi')
  clock.shift = hours(23.9)
  expect((await whatsApp.says('Hi!')).status).toBe(200)
  clock.shift = hours(24.1)
  expect(await whatsApp.says('Still there?')).toMatchObject(refusal(131047))
})

test('the same refusal may come later, as a failed status', async () => {
  scene.providers.kapso.switches.turn({ refusesLater: true, windowClosed: true })
  expect((await whatsApp.says('Hello?')).status).toBe(200)
  await scene.providers.settled()

  const [webhook] = heard('failed')
  expect(jsonOf(webhook!).message.kapso.statuses).toMatchObject([
    { status: 'failed', errors: [{ code: 131047 }] },
  ])
  expect(scene.providers.phones.received(tom)).toEqual([])
})

test('a template needs approval and the right variables, and no window', async () => {
  const { number } = whatsApp
  const { kapso, phones } = scene.providers
  const template = kapso.addTemplate(number.businessAccountId, {
    name: 'order_ready',
    language: 'en',
    category: 'UTILITY',
    status: 'PENDING',
    parameterFormat: 'POSITIONAL',
    components: [
      { type: 'BODY', text: 'Hi {{1}}, your {{2}} is ready.' },
      { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'On my way' }] },
    ],
  })
  const sends = (...words: string[]) =>
    whatsApp.send({
      type: 'template',
      template: {
        name: 'order_ready',
        language: { code: 'en' },
        components: [{ type: 'body', parameters: words.map(text => ({ type: 'text', text })) }],
      },
    })

  expect(await sends('Tom', 'cake')).toMatchObject({ status: 404, ...refusal(132001) })
  kapso.review(template.id, 'APPROVED')
  expect(await sends('Tom')).toMatchObject(refusal(132000))
  expect((await sends('Tom', 'cake')).status).toBe(200)
  kapso.review(template.id, 'PAUSED')
  expect(await sends('Tom', 'cake')).toMatchObject(refusal(132015))
  await scene.providers.settled()

  const [message] = phones.received(tom)
  expect(message).toMatchObject({ text: 'Hi Tom, your cake is ready.', choices: [{ title: 'On my way' }] })
  await phones.tap({ phone: tom, messageId: message!.id, choice: 'On my way' })
  await scene.providers.settled()
  expect(jsonOf(heard('received')[0]!).message).toMatchObject({
    type: 'button',
    button: { text: 'On my way' },
  })
})

test('marketing is refused to who stopped it, anything else is not', async () => {
  const { kapso } = scene.providers
  const shape = { language: 'en', status: 'APPROVED', parameterFormat: 'POSITIONAL' } as const
  for (const category of ['MARKETING', 'UTILITY'] as const) {
    const components = [{ type: 'BODY' as const, text: 'Buns!' }]
    kapso.addTemplate(whatsApp.number.businessAccountId, {
      ...shape,
      name: category.toLowerCase(),
      category,
      components,
    })
  }
  kapso.switches.turn({ marketingRefused: true })
  const sends = (name: string) =>
    whatsApp.send({ type: 'template', template: { name, language: { code: 'en' } } })

  expect(await sends('marketing')).toMatchObject(refusal(131050))
  expect((await sends('utility')).status).toBe(200)
})

test('while one message of a conversation is in flight, another is refused', async () => {
  await writes('Hi')
  scene.providers.kapso.switches.turn({ sendMs: 50 })
  const slow = await openScene({ pace: 1 })
  const line = await connectWhatsApp(slow)
  await slow.providers.phones.send({ phone: tom, to: bakeryWhatsApp, via: 'whatsapp', text: 'Hi' })
  await slow.providers.phones.send({
    phone: '+447700900124',
    to: bakeryWhatsApp,
    via: 'whatsapp',
    text: 'Hi',
  })
  slow.providers.kapso.switches.turn({ sendMs: 100 })

  const answers = await Promise.all([
    line.says('One'),
    line.says('Two'),
    line.says('Three', { to: '+447700900124' }),
  ])
  await slow.close()

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409])
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ error: /in-flight/ })
})

test('who hides the number is known by another id, and is answered by it', async () => {
  const userId = 'GB.13491208655302741918'
  scene.providers.phones.add({ number: tom, userId, username: '@tom', hidesNumber: true })
  await writes('Guess who')
  await scene.providers.settled()

  const { message, conversation } = jsonOf(heard('received')[0]!)
  expect(message).toMatchObject({ from_user_id: userId, kapso: { phone_number: null } })
  expect(message.from).toBeUndefined()
  expect(conversation).toMatchObject({
    phone_number: null,
    business_scoped_user_id: userId,
    username: '@tom',
  })
  expect(JSON.stringify([message, conversation])).not.toContain(tom.slice(1))

  const sent = await whatsApp.says('You are Tom.', { to: undefined, recipient: userId })
  expect(sent.body).toMatchObject({ contacts: [{ input: userId, user_id: userId }] })
  await scene.providers.settled()
  expect(scene.providers.phones.received(tom)).toMatchObject([{ text: 'You are Tom.' }])
})

test('both spellings of a Brazilian number reach the same phone', async () => {
  scene.providers.phones.add({ number: '+5511987654321', waId: '551187654321' })
  await scene.providers.phones.send({
    phone: '+5511987654321',
    to: bakeryWhatsApp,
    via: 'whatsapp',
    text: 'Oi',
  })

  for (const to of ['+5511987654321', '551187654321']) {
    expect((await whatsApp.says('Oi!', { to })).body).toMatchObject({ contacts: [{ wa_id: '551187654321' }] })
  }
  await scene.providers.settled()
  expect(scene.providers.phones.received('+5511987654321')).toHaveLength(2)
})

test('an uploaded file can be sent by its id', async () => {
  const form = new FormData()
  form.set('messaging_product', 'whatsapp')
  form.set('file', new File(['menu'], 'menu.pdf', { type: 'application/pdf' }))
  const { body } = await scene.kapso(`/meta/whatsapp/v24.0/${whatsApp.number.id}/media`, {
    method: 'POST',
    body: form,
  })
  await writes('Your menu?')
  const sent = await whatsApp.send({ type: 'document', document: { id: body.id, filename: 'menu.pdf' } })
  await scene.providers.settled()

  expect(sent.status).toBe(200)
  expect(scene.providers.phones.received(tom)).toMatchObject([
    { kind: 'document', media: [{ fileName: 'menu.pdf' }] },
  ])
  expect(await whatsApp.send({ type: 'document', document: { id: '1' } })).toMatchObject(refusal(131009))
})

test('buttons and lists are drawn, and what is tapped comes back', async () => {
  const { phones } = scene.providers
  await writes('Hi')
  const interactive = (action: object, type: string) => ({ type, body: { text: 'Which?' }, action })
  const rows = [{ id: 'rye', title: 'Rye', description: 'Dark' }]
  const reply = (title: string) => ({ type: 'reply', reply: { id: title, title } })
  const list = interactive({ button: 'Breads', sections: [{ title: 'Today', rows }] }, 'list')
  const buttons = (count: number) =>
    interactive({ buttons: ['A', 'B', 'C', 'D'].slice(0, count).map(reply) }, 'button')

  await whatsApp.send({ type: 'interactive', interactive: list })
  await whatsApp.send({ type: 'interactive', interactive: buttons(3) })
  expect(await whatsApp.send({ type: 'interactive', interactive: buttons(4) })).toMatchObject(refusal(131009))
  await scene.providers.settled()
  const messages = phones.received(tom)
  const withList = messages.find(message => message.choicesLabel === 'Breads')!
  const withButtons = messages.find(message => message.choices.length === 3)!
  await phones.tap({ phone: tom, messageId: withList.id, choice: 'rye' })
  await phones.tap({ phone: tom, messageId: withButtons.id, choice: 'B' })
  await scene.providers.settled()

  const tapped = heard('received').map(webhook => jsonOf(webhook).message)
  expect(tapped).toContainEqual(
    expect.objectContaining({
      interactive: { type: 'list_reply', list_reply: rows[0] },
      context: { id: withList.id },
    }),
  )
  expect(tapped).toContainEqual(
    expect.objectContaining({ interactive: { type: 'button_reply', button_reply: { id: 'B', title: 'B' } } }),
  )
})

test('reading and typing show on the phone', async () => {
  const seen: string[] = []
  scene.providers.phones.listen(event => seen.push(event.type))
  const { id } = await writes('Hi')
  const read = { to: undefined, type: undefined, recipient_type: undefined, status: 'read', message_id: id }
  const answer = await whatsApp.send({ ...read, typing_indicator: { type: 'text' } })

  expect(answer.body).toEqual({ success: true })
  expect(seen).toContain('typing')
  expect(scene.providers.phones.thread(tom)[0]).toMatchObject({ state: 'read' })
})
