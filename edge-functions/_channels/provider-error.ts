/** A provider refused a request, or gave no answer: all that is needed to judge what that means, and no secret. */
import { UpstreamError } from '../_platform/errors.ts'

export type ProviderRefusal = {
  /** The provider's own code, such as `21610`. */
  code: string | null
  /** The provider's own sentence. May quote numbers: for the company's eyes, never for the log. */
  providerMessage: string | null
  /** How long the provider wants to be left alone. */
  retryAfterSeconds: number | null
  /** Nobody knows whether the request was carried out: it may have arrived, and no answer came back. */
  isUncertain: boolean
  /** The credentials that came along were not accepted; what 401 and 403 mean unless told. */
  isShutOut?: boolean
}

export class ProviderError extends UpstreamError implements Required<ProviderRefusal> {
  readonly code: string | null
  readonly providerMessage: string | null
  readonly retryAfterSeconds: number | null
  readonly isUncertain: boolean
  readonly isShutOut: boolean

  /** `request` names what was asked, without its address: addresses hold numbers. */
  constructor(request: string, status: number | null, refusal: ProviderRefusal, cause?: unknown) {
    super(request, status, cause)
    this.name = 'ProviderError'
    this.code = refusal.code
    this.providerMessage = refusal.providerMessage
    this.retryAfterSeconds = refusal.retryAfterSeconds
    this.isUncertain = refusal.isUncertain
    this.isShutOut = refusal.isShutOut ?? (status === 401 || status === 403)
  }
}
