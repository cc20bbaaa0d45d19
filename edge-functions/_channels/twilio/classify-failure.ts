/** What each of Twilio's errors means for the message, and how to say it to the company's owner. */
import type { DeliveryFailure } from '../../_platform/phone-verbs.ts'
import { ProviderError } from '../provider-error.ts'

type Meaning = [kind: DeliveryFailure['kind'], message: string]

/** By code: 2xxxx come with the request, 3xxxx later with a status. Codes are refined over time; the rest is below. */
const meanings: Record<string, Meaning> = {
  // Our account
  '20003': ['credentials', 'Twilio no longer accepts the credentials of this account.'],
  '20005': ['credentials', 'This Twilio account is not active.'],
  '20404': ['configuration', 'Twilio does not know this account or number any more.'],
  '20429': ['retry', 'Twilio received too many requests at once.'],
  '30001': ['retry', 'Twilio’s queue for this number is full.'],
  '30002': ['credentials', 'This Twilio account is suspended.'],
  // Who is written to
  '21211': ['permanent', 'This is not a phone number that messages can be sent to.'],
  '21265': ['permanent', 'Messages cannot be sent to a short code.'],
  '21266': ['permanent', 'A number cannot write to itself.'],
  '21408': [
    'configuration',
    'The Twilio account may not send to this country. Allow it under Geo permissions.',
  ],
  '21610': ['opted_out', 'This person has opted out of messages from this number.'],
  '21612': ['permanent', 'This number cannot be reached from the company’s number.'],
  '21614': ['permanent', 'This number is not a mobile phone.'],
  '21635': ['permanent', 'This number is a landline.'],
  // What is written from
  '21212': ['configuration', 'The number to send from is not valid.'],
  '21606': [
    'configuration',
    'The number to send from does not belong to this account, or cannot send text messages.',
  ],
  '21608': [
    'configuration',
    'This Twilio account may only write to verified numbers: it is a trial, or its compliance profile is not approved.',
  ],
  '21609': ['configuration', 'Twilio cannot report back: this server has no public address.'],
  '21611': ['retry', 'Too many messages are waiting at this number.'],
  '21659': ['configuration', 'The number to send from is not one of this account’s.'],
  '21660': ['configuration', 'The number to send from does not belong to this account.'],
  '21661': ['configuration', 'The number to send from cannot send text messages.'],
  '21703': ['configuration', 'The Messaging Service has no number to send from.'],
  '30034': ['configuration', 'US carriers block this number until it is registered (A2P 10DLC).'],
  '30032': ['configuration', 'This toll-free number is not verified.'],
  // What is written
  '21602': ['permanent', 'The message is empty.'],
  '21617': ['permanent', 'The message is longer than 1600 characters.'],
  '21619': ['permanent', 'The message is empty.'],
  '21620': ['permanent', 'The picture or file cannot be sent.'],
  '30007': [
    'permanent',
    'The carrier filtered this message as spam. Links and repeated texts are common reasons.',
  ],
  '30019': ['permanent', 'The file is too large for the carrier.'],
  // On the way
  '30003': ['retry_once', 'The phone could not be reached: it may be off or without signal.'],
  '30004': ['permanent', 'The carrier or the person blocks messages from this number.'],
  '30005': ['permanent', 'This number does not exist or is no longer in use.'],
  '30006': ['permanent', 'This number is a landline, or its carrier cannot be reached.'],
  '30008': ['retry_once', 'The carrier failed to deliver and does not say why.'],
  '30017': ['retry', 'The carrier’s network is congested.'],
  '30022': ['retry', 'The carrier’s limit of messages per second was reached.'],
  '30023': ['retry', 'The carrier’s daily limit for this company is reached.'],
  '30410': ['retry_once', 'The carrier did not answer in time.'],
}

/** Of a status callback or a listed message, which bring a code alone. */
export function describeFailure(code: string | null): DeliveryFailure {
  const [kind, message] = (code && meanings[code]) || ['permanent', unnamed(code)]
  return { kind, code, message }
}

/** Of a request that failed. */
export function classifyFailure(error: unknown): DeliveryFailure {
  if (!(error instanceof ProviderError)) throw error
  const { code, status, retryAfterSeconds } = error
  const known = code === null ? undefined : meanings[code]
  if (error.isUncertain && !known) {
    return {
      kind: 'uncertain',
      code,
      message: 'Twilio gave no answer. Whether the message was sent will be looked up.',
    }
  }
  const [kind, message] = known ?? byStatus(error)
  return {
    kind,
    code: code ?? (status === null ? null : String(status)),
    message,
    ...(retryAfterSeconds !== null && { retry_after_seconds: retryAfterSeconds }),
  }
}

function byStatus({ status, code }: ProviderError): Meaning {
  if (status === null) return ['retry', 'Twilio could not be reached.']
  if (status === 401) return ['credentials', 'Twilio no longer accepts the credentials of this account.']
  if (status === 403) return ['configuration', 'The Twilio account may not do this.']
  if (status === 404) return ['configuration', 'Twilio does not know this account or number any more.']
  if (status === 429) return ['retry', 'Twilio received too many requests at once.']
  if (status >= 500) return ['retry', 'Twilio is not available.']
  return ['permanent', unnamed(code)]
}

function unnamed(code: string | null): string {
  return code ? `Twilio did not deliver the message (error ${code}).` : 'Twilio did not deliver the message.'
}
