/** What each error of WhatsApp and Kapso means for the message, and how to say it to the company's owner. */
import type { DeliveryFailure } from '../../_platform/phone-verbs.ts'
import { ProviderError } from '../provider-error.ts'

type Meaning = [kind: DeliveryFailure['kind'], message: string]

/** By Meta's code; the same code comes with the request or later with a status. */
const meanings: Record<string, Meaning> = {
  // The business account
  '0': ['credentials', 'WhatsApp no longer accepts the connection of this number. Connect it again.'],
  '3': ['configuration', 'The WhatsApp connection lacks a permission. Connect the number again.'],
  '10': ['configuration', 'The WhatsApp connection lacks a permission. Connect the number again.'],
  '190': ['credentials', 'The WhatsApp connection has expired. Connect the number again.'],
  '368': ['configuration', 'WhatsApp has restricted this business account for violating a policy.'],
  '130497': ['configuration', 'WhatsApp does not let this business write to people in this country.'],
  '131005': ['configuration', 'The WhatsApp connection lacks a permission. Connect the number again.'],
  '131031': ['configuration', 'WhatsApp has locked this business account.'],
  '131037': ['configuration', 'WhatsApp has not approved the display name of this number yet.'],
  '131042': ['configuration', 'WhatsApp could not charge this business account. Check its payment settings.'],
  '131045': ['configuration', 'This number is not registered with WhatsApp completely. Connect it again.'],
  '133000': ['configuration', 'This number is not registered with WhatsApp completely. Connect it again.'],
  '133010': ['configuration', 'This number is not registered with WhatsApp. Connect it again.'],
  // Who is written to
  '130472': [
    'permanent',
    'WhatsApp holds back marketing messages to this person for an experiment of its own.',
  ],
  '131021': ['permanent', 'A number cannot write to itself.'],
  '131026': [
    'permanent',
    'This number cannot receive the message: it may not use WhatsApp, or an old version of it.',
  ],
  '131030': ['configuration', 'This test number may only write to numbers on its list.'],
  '131047': [
    'window_closed',
    'WhatsApp says that its 24 hours for writing freely are over here. Until they write again, it takes templates only.',
  ],
  '131049': ['permanent', 'WhatsApp chose not to deliver this marketing message, to spare the person.'],
  '131050': ['no_marketing', 'This person takes no marketing messages from this company any more.'],
  '131062': ['permanent', 'A code cannot be sent to somebody who hides their number.'],
  // What is written
  '33': ['configuration', 'WhatsApp does not know this number any more.'],
  '100': ['permanent', 'WhatsApp does not accept the form of this message.'],
  '131008': ['permanent', 'WhatsApp does not accept this message: something is missing.'],
  '131009': ['permanent', 'WhatsApp does not accept this message: a value is not valid.'],
  '131051': ['permanent', 'WhatsApp does not support this type of message.'],
  '131052': ['permanent', 'The file could not be fetched.'],
  '131053': ['permanent', 'WhatsApp does not accept the file.'],
  '132000': ['permanent', 'The number of variables does not match the template.'],
  '132001': ['permanent', 'This template does not exist in this language, or is not approved.'],
  '132005': ['permanent', 'The template is too long once its variables are filled in.'],
  '132007': ['permanent', 'A variable breaks WhatsApp’s rules for templates.'],
  '132012': ['permanent', 'A variable has the wrong form for this template.'],
  '132015': ['permanent', 'WhatsApp has paused this template because of its quality.'],
  '132016': ['permanent', 'WhatsApp has switched this template off because of its quality.'],
  '132068': ['permanent', 'The flow in this template is blocked.'],
  '132069': ['permanent', 'The flow in this template is blocked.'],
  // How often
  '4': ['retry', 'WhatsApp received too many requests at once.'],
  '80007': ['retry', 'WhatsApp received too many requests at once.'],
  '130429': ['retry', 'WhatsApp received too many messages at once.'],
  '131048': ['retry', 'WhatsApp limits this number because people reported or blocked it.'],
  '131056': ['retry', 'Too many messages went to this person in a short time.'],
  // Its own trouble
  '1': ['retry', 'WhatsApp had a problem of its own.'],
  '2': ['retry', 'WhatsApp is not available.'],
  '131000': ['retry', 'WhatsApp had a problem of its own.'],
  '131016': ['retry', 'WhatsApp is not available.'],
  '131057': ['retry', 'WhatsApp is maintaining this business account.'],
  '133004': ['retry', 'WhatsApp is not available.'],
  '133005': ['retry', 'WhatsApp had a problem of its own.'],
  '135000': ['retry_once', 'WhatsApp had a problem with this message and does not say which.'],
  no_key: ['credentials', 'This platform has no key for Kapso.'],
}

/** Seconds until Kapso will have finished with the message that is in flight. */
const inFlightSeconds = 2

/** Of a status, which brings Meta's code. */
export function describeFailure(code: string | null): DeliveryFailure {
  const [kind, message] = (code && meanings[code]) || ['permanent', unnamed(code)]
  return { kind, code, message }
}

/** Of a request that failed. */
export function classifyFailure(error: unknown): DeliveryFailure {
  if (!(error instanceof ProviderError)) throw error
  const { code, status, isUncertain } = error
  // Meta's code says what happened, whatever status it came with: its own trouble is often a 500.
  const known = code === null ? undefined : meanings[code]
  if (isUncertain && !known) {
    return {
      kind: 'uncertain',
      code,
      message: 'Kapso gave no answer. Whether the message was sent will be looked up.',
    }
  }
  const [kind, message] = known ?? byStatus(error)
  const wait = error.retryAfterSeconds ?? (status === 409 ? inFlightSeconds : null)
  return {
    kind,
    code: code ?? (status === null ? null : String(status)),
    message,
    ...(wait !== null && { retry_after_seconds: wait }),
  }
}

function byStatus({ status, code }: ProviderError): Meaning {
  if (status === null) return ['retry', 'Kapso could not be reached.']
  if (status === 401 || status === 403)
    return ['credentials', 'Kapso no longer accepts the key of this platform.']
  if (status === 404) return ['configuration', 'Kapso does not know this number any more.']
  if (status === 409) return ['retry', 'Another message to this person is still on its way.']
  if (status === 429) return ['retry', 'Kapso received too many requests at once.']
  if (status >= 500) return ['retry', 'Kapso is not available.']
  return ['permanent', unnamed(code)]
}

function unnamed(code: string | null): string {
  return code
    ? `WhatsApp did not deliver the message (error ${code}).`
    : 'WhatsApp did not deliver the message.'
}
