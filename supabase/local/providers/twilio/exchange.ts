/** What Twilio's doors and its traffic share. */
import type { Courier } from '../network/open-courier.ts'
import type { World } from '../network/world.ts'
import type {
  Account,
  IncomingNumber,
  MessagingService,
  TwilioMessage,
  TwilioParcel,
  TwilioState,
} from './twilio-state.ts'

export type Exchange = { state: TwilioState; world: World; courier: Courier<TwilioParcel> }

export const accountOf = ({ state }: Exchange, sid: string): Account =>
  state.accounts.find(account => account.sid === sid)!

export const numberOf = ({ state }: Exchange, phoneNumber: string): IncomingNumber | null =>
  state.numbers.find(number => number.phoneNumber === phoneNumber) ?? null

export const serviceOf = ({ state }: Exchange, sid: string | null): MessagingService | null =>
  state.services.find(service => service.sid === sid) ?? null

/** Whom an opt-out holds against: the number, or all of a service that has Advanced Opt-Out. */
export function optOutKey(exchange: Exchange, sender: IncomingNumber, recipient: string): string {
  const service = serviceOf(exchange, sender.serviceSid)
  return `${service?.hasAdvancedOptOut ? service.sid : sender.phoneNumber} ${recipient}`
}

const mostMessages = 20_000

/** Twilio remembers for years, a stand-in the last twenty thousand. */
export function keepMessage({ messages }: TwilioState, message: TwilioMessage): void {
  messages.push(message)
  if (messages.length > mostMessages) messages.shift()
}
