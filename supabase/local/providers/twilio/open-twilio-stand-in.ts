/** A stand-in for Twilio: real HTTP, with a memory, signing and refusing as the real one does. */
import { openCourier } from '../network/open-courier.ts'
import { openSwitchboard, type Switchboard } from '../network/open-switchboard.ts'
import { secret, twilioSid } from '../network/random-ids.ts'
import type { RecordedRequest } from '../network/record-requests.ts'
import type { World } from '../network/world.ts'
import { type Exchange, numberOf, optOutKey } from './exchange.ts'
import { newService } from './routes/service-routes.ts'
import { answerTwiml } from './traffic/answer-twiml.ts'
import { planWebhooks } from './traffic/plan-webhooks.ts'
import { receiveText } from './traffic/receive-text.ts'
import { startMessage } from './traffic/send-message.ts'
import { twilioDoors } from './twilio-doors.ts'
import type {
  Account,
  Alert,
  Application,
  IncomingNumber,
  MessagingService,
  TwilioMessage,
  TwilioState,
  VerifyService,
} from './twilio-state.ts'
import { emptySwitches, type TwilioSwitches, twilioSwitchDescriptions } from './twilio-switches.ts'

export type TwilioStandIn = {
  /** Paths begin with `/twilio`. `cutOff` destroys the caller's connection, for when the provider is down. */
  fetch(request: Request, connection?: { cutOff?: () => void }): Promise<Response>
  switches: Switchboard<TwilioSwitches>
  /** Every API call, oldest first. */
  requests: RecordedRequest[]
  accounts(): readonly Account[]
  numbers(): readonly IncomingNumber[]
  messages(): readonly TwilioMessage[]
  verifyServices(): readonly VerifyService[]
  alerts(): readonly Alert[]
  openAccount(account?: Partial<Account>): Account
  addNumber(account: string, number: { phoneNumber: string } & Partial<IncomingNumber>): IncomingNumber
  addApplication(account: string, smsUrl: string): Application
  openService(account: string, service?: Partial<MessagingService>): MessagingService
  openVerifyService(account: string, friendlyName: string): VerifyService
  /** The code on its way to a number, or null. */
  codeFor(phoneNumber: string): string | null
  /** What becomes of messages to a number: below 30000 they are refused, from 30000 they fail later, null is nothing. */
  decide(phoneNumber: string, errorCode: number | null): void
  /** Whether what a number sends to a phone is refused with 21610: the phone texted STOP to it, or to its service. */
  hasStopped(phoneNumber: string, recipient: string): boolean
  /** Goes on with what a restart interrupted. */
  resume(): void
}

export function openTwilioStandIn(state: TwilioState, world: World): TwilioStandIn {
  const requests: RecordedRequest[] = []
  const exchange: Exchange = {
    state,
    world,
    courier: openCourier(
      planWebhooks(
        { state, world },
        { exchange: () => exchange, answered: (message, answer) => answerTwiml(exchange, message, answer) },
      ),
    ),
  }
  const doors = twilioDoors(exchange, requests)
  world.phones.join({
    via: 'sms',
    lines: () =>
      state.numbers
        .filter(number => number.capabilities.sms)
        .map(({ phoneNumber, friendlyName }) => ({ number: phoneNumber, name: friendlyName, via: 'sms' })),
    receive: (message, phone) => receiveText(exchange, message, phone),
  })

  const add = <T>(list: T[], one: T): T => {
    list.push(one)
    world.changed()
    return one
  }

  return {
    fetch: async (request, connection) => doors.fetch(request, connection ?? {}),
    switches: openSwitchboard(state.switches, {
      initial: emptySwitches(),
      descriptions: twilioSwitchDescriptions,
      changed: world.changed,
    }),
    requests,
    accounts: () => state.accounts,
    numbers: () => state.numbers,
    messages: () => state.messages,
    verifyServices: () => state.verifyServices,
    alerts: () => state.alerts,

    openAccount: account =>
      add(state.accounts, {
        sid: twilioSid('AC'),
        authToken: twilioSid(''),
        friendlyName: 'Account',
        ownerSid: null,
        type: 'Full',
        status: 'active',
        verifiedCallers: [],
        apiKeys: [{ sid: twilioSid('SK'), secret: secret(), isMain: false }],
        createdAt: world.now(),
        ...account,
      }),
    addNumber: (accountSid, number) => add(state.numbers, newNumber(accountSid, number, world.now())),
    addApplication: (accountSid, smsUrl) =>
      add(state.applications, { sid: twilioSid('AP'), accountSid, smsUrl, smsMethod: 'POST' }),
    openService: (accountSid, service) =>
      add(state.services, {
        ...newService(accountSid, { friendlyName: 'Messaging Service', at: world.now() }),
        ...service,
      }),
    openVerifyService: (accountSid, friendlyName) =>
      add(state.verifyServices, {
        sid: twilioSid('VA'),
        accountSid,
        friendlyName,
        codeLength: 6,
        createdAt: world.now(),
      }),

    codeFor: phoneNumber =>
      state.verifications.findLast(one => one.to === phoneNumber && one.status === 'pending')?.code ?? null,
    decide(phoneNumber, errorCode) {
      if (errorCode === null) delete state.fates[phoneNumber]
      else state.fates[phoneNumber] = errorCode
      world.changed()
    },
    hasStopped(phoneNumber, recipient) {
      const number = numberOf(exchange, phoneNumber)
      return number !== null && state.optOuts.includes(optOutKey(exchange, number, recipient))
    },
    resume() {
      exchange.courier.resume()
      const isOnItsWay = ({ status }: TwilioMessage) =>
        ['accepted', 'scheduled', 'queued', 'sending', 'sent'].includes(status)
      for (const message of state.messages.filter(isOnItsWay)) void startMessage(exchange, message)
    },
  }
}

function newNumber(
  accountSid: string,
  number: { phoneNumber: string } & Partial<IncomingNumber>,
  at: number,
): IncomingNumber {
  return {
    sid: twilioSid('PN'),
    accountSid,
    friendlyName: number.phoneNumber,
    capabilities: { voice: true, sms: true, mms: true, fax: false },
    smsUrl: '',
    smsMethod: 'POST',
    smsFallbackUrl: '',
    smsFallbackMethod: 'POST',
    smsApplicationSid: '',
    voiceUrl: '',
    statusCallback: '',
    serviceSid: null,
    readsKeywords: true,
    createdAt: at,
    updatedAt: at,
    ...number,
  }
}
