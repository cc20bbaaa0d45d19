/** Reads a webhook as it is created or changed. */
import { secret, uuid } from '../../network/random-ids.ts'
import { refuse } from '../kapso-refusal.ts'
import type { KapsoWebhook } from '../kapso-state.ts'
import { isObject, type Json } from './kapso-env.ts'

const numberEvents = [
  'whatsapp.message.received',
  'whatsapp.message.sent',
  'whatsapp.message.delivered',
  'whatsapp.message.read',
  'whatsapp.message.failed',
  'whatsapp.conversation.created',
  'whatsapp.conversation.ended',
  'whatsapp.conversation.inactive',
  'whatsapp.contact.identity_changed',
  'whatsapp.contact.marketing_preference_changed',
]
const projectEvents = [
  'whatsapp.phone_number.created',
  'whatsapp.phone_number.deleted',
  'whatsapp.config.created',
  'workflow.execution.handoff',
  'workflow.execution.failed',
]

/** Null for a webhook of the project. */
export function newWebhook(phoneNumberId: string | null, at: number): KapsoWebhook {
  return {
    id: uuid(),
    phoneNumberId,
    url: '',
    secretKey: secret(),
    events: [],
    kind: 'kapso',
    payloadVersion: 'v2',
    active: true,
    headers: {},
    bufferEnabled: false,
    bufferWindowSeconds: 5,
    maxBufferSize: 50,
    bufferEvents: ['whatsapp.message.received'],
    inactivityMinutes: 60,
    createdAt: at,
    updatedAt: at,
  }
}

/** Changes what was sent. Throws 422 where the result is no webhook, and then changes nothing. */
export function changeWebhook(webhook: KapsoWebhook, sent: Json, at: number): KapsoWebhook {
  const changed = {
    ...webhook,
    ...pick(sent, 'url', 'url', isText),
    ...pick(sent, 'secret_key', 'secretKey', isText),
    ...pick(sent, 'events', 'events', isTexts),
    ...pick(sent, 'kind', 'kind', value => value === 'kapso' || value === 'meta'),
    ...pick(sent, 'payload_version', 'payloadVersion', value => value === 'v1' || value === 'v2'),
    ...pick(sent, 'active', 'active', isTruth),
    ...pick(sent, 'headers', 'headers', isObject),
    ...pick(sent, 'buffer_enabled', 'bufferEnabled', isTruth),
    ...pick(sent, 'buffer_window_seconds', 'bufferWindowSeconds', isBetween(1, 60)),
    ...pick(sent, 'max_buffer_size', 'maxBufferSize', isBetween(1, 100)),
    ...pick(sent, 'buffer_events', 'bufferEvents', isTexts),
    ...pick(sent, 'inactivity_minutes', 'inactivityMinutes', isBetween(1, 1440)),
    updatedAt: at,
  }
  if (!/^https?:\/\//.test(changed.url) || !URL.canParse(changed.url)) throw refuse(422, 'Url is invalid')
  const allowed = webhook.phoneNumberId === null ? projectEvents : numberEvents
  const [stranger] = changed.events.filter(event => !allowed.includes(event))
  if (changed.kind === 'kapso' && changed.events.length === 0) throw refuse(422, "Events can't be blank")
  if (stranger) throw refuse(422, `Events contains invalid event: ${stranger}`)
  return Object.assign(webhook, changed)
}

const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText)
const isTruth = (value: unknown) => typeof value === 'boolean'
const isBetween = (least: number, most: number) => (value: unknown) =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most

function pick(
  sent: Json,
  name: string,
  field: keyof KapsoWebhook,
  isValid: (value: unknown) => boolean,
): Json {
  const value = sent[name]
  if (value === undefined || value === null) return {}
  if (!isValid(value)) throw refuse(422, `${name} is invalid`)
  return { [field]: value }
}
