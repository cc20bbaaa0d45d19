/** Says why a file could not be fetched: in a sentence for the owner, and what it means for the next try. */
import type { AttachmentFailure } from '../../_platform/delivery-verbs.ts'
import { Refusal, UpstreamError } from '../../_platform/errors.ts'
import type { Provider } from '../../_platform/phone-verbs.ts'
import { classifyFailure as classifyKapso } from '../kapso/classify-failure.ts'
import { ProviderError } from '../provider-error.ts'
import { classifyFailure as classifyTwilio } from '../twilio/classify-failure.ts'

const providers = {
  twilio: { name: 'Twilio', classify: classifyTwilio },
  kapso: { name: 'WhatsApp', classify: classifyKapso },
}

/** The file is gone, or was never there: no later try will find it. */
const finalStatuses = new Set<number | null>([310, 400, 404, 410])

export function whyNotFetched(error: unknown, provider: Provider): AttachmentFailure {
  if (error instanceof Refusal) return { kind: 'permanent', message: error.message }
  const { name, classify } = providers[provider]
  if (!(error instanceof ProviderError)) {
    const isStorage = error instanceof UpstreamError
    return { kind: 'retry', message: isStorage ? 'It could not be stored here.' : 'It came only in part.' }
  }

  if (error.isShutOut) return { kind: 'credentials', message: classify(error).message }
  if (finalStatuses.has(error.status)) {
    return { kind: 'permanent', message: `${name} does not hand it out any more.` }
  }
  return { kind: 'retry', message: `${name} ${whatItDid(error)}.` }
}

function whatItDid({ code, status }: ProviderError): string {
  if (code === 'blocked') return 'keeps it at an address that Foyer does not open'
  if (status === null) return 'could not be reached'
  if (status === 429 || status >= 500) return 'was not available'
  return `refused to hand it out (${status})`
}
