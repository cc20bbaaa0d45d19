/** What a webhook's test brings: the shape of the real thing, about nobody. */
import { uuid, wamid } from '../../network/random-ids.ts'
import type { KapsoState, KapsoWebhook } from '../kapso-state.ts'

export function sampleEvent({ projectId }: KapsoState, { phoneNumberId }: KapsoWebhook, now: number): object {
  if (phoneNumberId === null) {
    return { phone_number_id: '123456789012345', project: { id: projectId }, customer: { id: uuid() } }
  }
  const at = new Date(now).toISOString()
  return {
    message: {
      id: wamid(),
      timestamp: String(Math.floor(now / 1000)),
      type: 'text',
      text: { body: 'Test webhook' },
      from: '15551234567',
      kapso: {
        direction: 'inbound',
        status: 'received',
        processing_status: 'pending',
        origin: 'cloud_api',
        has_media: false,
        content: 'Test webhook',
      },
    },
    conversation: {
      id: uuid(),
      phone_number: '+15551234567',
      status: 'active',
      last_active_at: at,
      created_at: at,
      updated_at: at,
      metadata: {},
      phone_number_id: phoneNumberId,
    },
    is_new_conversation: true,
    phone_number_id: phoneNumberId,
  }
}
