/** What Kapso knows: customers, numbers, webhooks, templates, conversations. Plain, so that it can be kept. */
import type { Parcel } from '../network/open-courier.ts'
import { secret, uuid } from '../network/random-ids.ts'
import type { MessageKind } from '../phones/phone.ts'
import { emptySwitches, type KapsoSwitches } from './kapso-switches.ts'

export type Customer = {
  id: string
  name: string
  externalId: string | null
  createdAt: number
  updatedAt: number
}

export type ConnectionType = 'coexistence' | 'dedicated'

export const setupErrors = [
  'facebook_auth_failed',
  'phone_verification_failed',
  'waba_limit_reached',
  'token_exchange_failed',
] as const

export type SetupLink = {
  id: string
  /** The part of its URL nobody can guess. */
  token: string
  customerId: string
  status: 'active' | 'used' | 'revoked'
  successRedirectUrl: string | null
  failureRedirectUrl: string | null
  allowedConnectionTypes: ConnectionType[]
  provisionsNumber: boolean
  setupStatus: 'pending' | 'completed' | 'failed'
  setupError: string | null
  createdAt: number
  expiresAt: number
}

/** A business's WhatsApp number. */
export type KapsoNumber = {
  /** Meta's phone number id. */
  id: string
  internalId: string
  businessAccountId: string
  customerId: string | null
  /** E.164. */
  displayNumber: string
  verifiedName: string
  isCoexistence: boolean
  createdAt: number
}

export type KapsoWebhook = {
  id: string
  /** Null for the project's. */
  phoneNumberId: string | null
  url: string
  secretKey: string
  events: string[]
  kind: 'kapso' | 'meta'
  payloadVersion: 'v1' | 'v2'
  active: boolean
  headers: Record<string, string>
  bufferEnabled: boolean
  bufferWindowSeconds: number
  maxBufferSize: number
  bufferEvents: string[]
  inactivityMinutes: number
  createdAt: number
  updatedAt: number
}

export type TemplateComponent = {
  type: 'HEADER' | 'BODY' | 'FOOTER' | 'BUTTONS'
  format?: string
  text?: string
  buttons?: { type: string; text: string; url?: string }[]
  example?: unknown
}

export type Template = {
  id: string
  businessAccountId: string
  name: string
  language: string
  category: 'MARKETING' | 'UTILITY' | 'AUTHENTICATION'
  status: 'APPROVED' | 'PENDING' | 'REJECTED' | 'PAUSED' | 'IN_APPEAL' | 'DISABLED'
  parameterFormat: 'NAMED' | 'POSITIONAL'
  components: TemplateComponent[]
}

export type KapsoMedia = {
  id: string
  phoneNumberId: string
  contentType: string
  fileName: string
  size: number
  sha256: string
  /** The part of its URL that stands in for credentials. */
  token: string
}

export type Conversation = {
  id: string
  phoneNumberId: string
  /** The phone's real number, which the business may never see. */
  phone: string
  createdAt: number
  lastActiveAt: number
  lastInboundAt: number | null
  lastOutboundAt: number | null
  messagesCount: number
  lastMessageId: string | null
}

export type StatusName = 'sent' | 'delivered' | 'read' | 'failed'
export type Status = { status: StatusName; at: number; errorCode: number | null }

export type KapsoMessage = {
  id: string
  phoneNumberId: string
  conversationId: string
  direction: 'inbound' | 'outbound'
  origin: 'cloud_api' | 'business_app' | 'history_sync'
  type: MessageKind
  /** The object under the type's name, as Meta writes it. */
  content: unknown
  /** In words. */
  text: string | null
  mediaId: string | null
  replyTo: string | null
  /** `biz_opaque_callback_data`, given back with every status. */
  callbackData: string | null
  statuses: Status[]
  /** What will become of it: null is delivered. */
  verdict: number | null
  at: number
}

export type BatchInfo = {
  size: number
  window_ms: number
  first_sequence: number
  last_sequence: number
  conversation_id: string
}

export type KapsoParcel = Parcel & {
  webhookId: string
  event: string
  payloads: object[]
  /** With one, the payloads go as a batch, even a single one. */
  batch: BatchInfo | null
  /** Messages that count as received once this is delivered. */
  messageIds: string[]
}

/** Messages that wait to become a batch. */
export type Buffer = {
  webhookId: string
  conversationId: string
  messageIds: string[]
  payloads: object[]
  firstSequence: number
}

export type LoggedDelivery = {
  id: string
  at: number
  webhookId: string
  event: string
  status: number | null
  tries: number
}

export type Fate = { code: number; when: 'now' | 'later' }

export type KapsoState = {
  projectId: string
  apiKey: string
  customers: Customer[]
  setupLinks: SetupLink[]
  numbers: KapsoNumber[]
  webhooks: KapsoWebhook[]
  templates: Template[]
  media: KapsoMedia[]
  conversations: Conversation[]
  messages: KapsoMessage[]
  /** The phone's number → what becomes of messages to it. */
  fates: Record<string, Fate>
  buffers: Buffer[]
  parcels: KapsoParcel[]
  deliveries: LoggedDelivery[]
  switches: KapsoSwitches
}

export const emptyKapso = (): KapsoState => ({
  projectId: uuid(),
  apiKey: secret(32),
  customers: [],
  setupLinks: [],
  numbers: [],
  webhooks: [],
  templates: [],
  media: [],
  conversations: [],
  messages: [],
  fates: {},
  buffers: [],
  parcels: [],
  deliveries: [],
  switches: emptySwitches(),
})
