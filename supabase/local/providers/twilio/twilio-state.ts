/** What Twilio knows: accounts, numbers, services, messages, opt-outs, verifications. Plain, so that it can be kept. */
import type { Parcel } from '../network/open-courier.ts'
import { emptySwitches, type TwilioSwitches } from './twilio-switches.ts'

export type ApiKey = {
  sid: string
  secret: string /** A standard key may not read the account itself. */
  isMain: boolean
}

export type Account = {
  sid: string
  authToken: string
  friendlyName: string
  /** Of a subaccount, the account above it. */
  ownerSid: string | null
  /** A trial account sends only to numbers somebody verified: 21608. */
  type: 'Full' | 'Trial'
  status: 'active' | 'suspended' | 'closed'
  verifiedCallers: string[]
  apiKeys: ApiKey[]
  createdAt: number
}

export type Method = 'GET' | 'POST'

export type IncomingNumber = {
  sid: string
  accountSid: string
  phoneNumber: string
  friendlyName: string
  capabilities: { voice: boolean; sms: boolean; mms: boolean; fax: boolean }
  smsUrl: string
  smsMethod: Method
  smsFallbackUrl: string
  smsFallbackMethod: Method
  /** With one, the application's URL counts and `smsUrl` is ignored. */
  smsApplicationSid: string
  voiceUrl: string
  statusCallback: string
  serviceSid: string | null
  /** Whether Twilio itself answers STOP, START and HELP. */
  readsKeywords: boolean
  createdAt: number
  updatedAt: number
}

export type Application = { sid: string; accountSid: string; smsUrl: string; smsMethod: Method }

export type MessagingService = {
  sid: string
  accountSid: string
  friendlyName: string
  inboundRequestUrl: string | null
  inboundMethod: Method
  fallbackUrl: string | null
  statusCallback: string | null
  useInboundWebhookOnNumber: boolean
  /** Advanced Opt-Out: webhooks say `OptOutType`, and an opt-out holds for the whole service. */
  hasAdvancedOptOut: boolean
  createdAt: number
  updatedAt: number
}

export type MessageStatus =
  | 'accepted'
  | 'scheduled'
  | 'canceled'
  | 'queued'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'undelivered'
  | 'failed'
  | 'receiving'
  | 'received'

export type MessageMedia = {
  sid: string
  contentType: string /** Elsewhere, or null where the bytes are kept here. */
  url: string | null
}

export type TwilioMessage = {
  sid: string
  accountSid: string
  serviceSid: string | null
  direction: 'inbound' | 'outbound-api' | 'outbound-reply'
  from: string | null
  to: string
  body: string
  media: MessageMedia[]
  status: MessageStatus
  errorCode: number | null
  /** What will become of it at the carrier: null is delivered. */
  verdict: number | null
  statusCallback: string | null
  /** Milliseconds since 1970; only what is scheduled has it. */
  sendAt: number | null
  createdAt: number
  updatedAt: number
  sentAt: number | null
}

export type VerifyService = {
  sid: string
  accountSid: string
  friendlyName: string
  codeLength: number
  createdAt: number
}

export type Verification = {
  sid: string
  accountSid: string
  serviceSid: string
  to: string
  channel: string
  status: 'pending' | 'approved' | 'canceled' | 'expired' | 'max_attempts_reached'
  code: string
  checks: number
  sends: { at: number; sid: string }[]
  createdAt: number
  updatedAt: number
}

export type TwilioParcel = Parcel &
  (
    | {
        kind: 'inbound'
        messageSid: string
        optOutType: string | null
        isFallback: boolean
        failure: number | null
      }
    | { kind: 'status'; messageSid: string; status: MessageStatus; errorCode: number | null; url: string }
  )

/** What Twilio writes into its debugger. */
export type Alert = { at: number; accountSid: string; code: number; url: string; messageSid: string }

export type TwilioState = {
  accounts: Account[]
  numbers: IncomingNumber[]
  applications: Application[]
  services: MessagingService[]
  messages: TwilioMessage[]
  /** `<sender> <recipient>`; the sender is a number, or a service with Advanced Opt-Out. */
  optOuts: string[]
  verifyServices: VerifyService[]
  verifications: Verification[]
  /** Recipient → error code: below 30000 sending is refused, above it fails later. */
  fates: Record<string, number>
  parcels: TwilioParcel[]
  alerts: Alert[]
  switches: TwilioSwitches
}

export const emptyTwilio = (): TwilioState => ({
  accounts: [],
  numbers: [],
  applications: [],
  services: [],
  messages: [],
  optOuts: [],
  verifyServices: [],
  verifications: [],
  fates: {},
  parcels: [],
  alerts: [],
  switches: emptySwitches(),
})
