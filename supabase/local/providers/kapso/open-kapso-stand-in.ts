/** A stand-in for Kapso and for WhatsApp behind it: real HTTP, with a memory, signing and refusing as the real one does. */
import { openCourier } from '../network/open-courier.ts'
import { openSwitchboard, type Switchboard } from '../network/open-switchboard.ts'
import { digits } from '../network/random-ids.ts'
import type { RecordedRequest } from '../network/record-requests.ts'
import type { World } from '../network/world.ts'
import { type Exchange, numberOf } from './exchange.ts'
import { kapsoDoors } from './kapso-doors.ts'
import type {
  Customer,
  Fate,
  KapsoMessage,
  KapsoNumber,
  KapsoState,
  KapsoWebhook,
  SetupLink,
  Template,
} from './kapso-state.ts'
import { emptySwitches, type KapsoSwitches, kapsoSwitchDescriptions } from './kapso-switches.ts'
import { carryMessage, enterStatus } from './sending/enter-status.ts'
import { addNumber, completeSetup, type NewKapsoNumber } from './setup/connect-number.ts'
import { flushBuffer } from './traffic/announce.ts'
import { answerFromApp, syncHistory } from './traffic/answer-from-app.ts'
import { planWebhooks } from './traffic/plan-webhooks.ts'
import { receiveMessage } from './traffic/receive-message.ts'

export type KapsoStandIn = {
  /** Paths begin with `/kapso`. `cutOff` destroys the caller's connection, for when the provider is down. */
  fetch(request: Request, connection?: { cutOff?: () => void }): Promise<Response>
  /** The project's key, which serves every customer. */
  apiKey: string
  projectId: string
  switches: Switchboard<KapsoSwitches>
  /** Every API call, oldest first. */
  requests: RecordedRequest[]
  customers(): readonly Customer[]
  setupLinks(): readonly SetupLink[]
  numbers(): readonly KapsoNumber[]
  webhooks(): readonly KapsoWebhook[]
  templates(): readonly Template[]
  messages(): readonly KapsoMessage[]
  /** A number without going through a setup link. */
  addNumber(number: NewKapsoNumber): KapsoNumber
  /** What pressing "Connect" on the setup link's page does. Throws where the link is not active. */
  connect(setupLinkId: string, number: NewKapsoNumber): { number: KapsoNumber; redirect: string | null }
  addTemplate(businessAccountId: string, template: Omit<Template, 'id' | 'businessAccountId'>): Template
  /** Moves a template through its review. */
  review(templateId: string, status: Template['status']): void
  /** Batches a number's inbound messages, or delivers each alone again. */
  buffer(phoneNumberId: string, buffer: { windowSeconds: number; maxSize: number } | null): void
  /** What becomes of messages to a phone; null is nothing out of the ordinary. */
  decide(phone: string, fate: Fate | null): void
  /** Goes on with what a restart interrupted. */
  resume(): void
}

export function openKapsoStandIn(state: KapsoState, world: World): KapsoStandIn {
  const requests: RecordedRequest[] = []
  const exchange: Exchange = {
    state,
    world,
    courier: openCourier(planWebhooks({ state, world }, parcel => exchange.courier.post(parcel))),
  }
  const doors = kapsoDoors(exchange, requests)

  world.phones.join({
    via: 'whatsapp',
    lines: () =>
      state.numbers.map(({ displayNumber, verifiedName }) => ({
        number: displayNumber,
        name: verifiedName,
        via: 'whatsapp',
      })),
    receive: (message, phone) => receiveMessage(exchange, message, phone),
    async reads(messageIds) {
      for (const id of messageIds) {
        const message = state.messages.find(one => one.id === id)
        if (message) world.timers.run(enterStatus(exchange, message, 'read'))
      }
      await world.saved()
    },
    answerFromApp: answer => answerFromApp(exchange, answer),
    syncHistory: sync => syncHistory(exchange, sync),
  })

  return {
    fetch: async (request, connection) => doors.fetch(request, connection ?? {}),
    apiKey: state.apiKey,
    projectId: state.projectId,
    switches: openSwitchboard(state.switches, {
      initial: emptySwitches(),
      descriptions: kapsoSwitchDescriptions,
      changed: world.changed,
    }),
    requests,
    customers: () => state.customers,
    setupLinks: () => state.setupLinks,
    numbers: () => state.numbers,
    webhooks: () => state.webhooks,
    templates: () => state.templates,
    messages: () => state.messages,

    addNumber: number => addNumber(exchange, number),
    connect(setupLinkId, number) {
      const link = state.setupLinks.find(({ id }) => id === setupLinkId)
      if (link?.status !== 'active') throw new Error('There is no active setup link with that id.')
      return completeSetup(exchange, link, number)
    },
    addTemplate(businessAccountId, template) {
      const added = { ...template, id: digits(16), businessAccountId }
      state.templates.push(added)
      world.changed()
      return added
    },
    review(templateId, status) {
      const template = state.templates.find(({ id }) => id === templateId)
      if (!template) throw new Error('There is no template with that id.')
      template.status = status
      world.changed()
    },
    buffer(phoneNumberId, buffer) {
      if (!numberOf(exchange, phoneNumberId)) throw new Error('There is no number with that id.')
      for (const webhook of state.webhooks.filter(one => one.phoneNumberId === phoneNumberId)) {
        webhook.bufferEnabled = buffer !== null
        if (!buffer) continue
        webhook.bufferWindowSeconds = buffer.windowSeconds
        webhook.maxBufferSize = buffer.maxSize
      }
      world.changed()
    },
    decide(phone, fate) {
      const { number } = world.phones.find(phone)
      if (fate) state.fates[number] = fate
      else delete state.fates[number]
      world.changed()
    },
    resume() {
      exchange.courier.resume()
      for (const buffer of [...state.buffers]) world.timers.run(flushBuffer(exchange, buffer))
      const ends = ['delivered', 'read', 'failed']
      const isOnItsWay = ({ direction, statuses }: KapsoMessage) =>
        direction === 'outbound' && !statuses.some(({ status }) => ends.includes(status))
      for (const message of state.messages.filter(isOnItsWay))
        world.timers.run(carryMessage(exchange, message))
    },
  }
}
