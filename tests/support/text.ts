/** A person with a phone, whose messages reach a line as its provider's webhook brings them. */
import { randomUUID } from 'node:crypto'
import type { ClaimedDelivery } from '../../edge-functions/_platform/delivery-verbs.ts'
import type {
  DeliveryFailure,
  InboundText,
  ReceivedText,
  Sender,
  StatusChange,
} from '../../edge-functions/_platform/phone-verbs.ts'
import { isRefused } from '../../edge-functions/_platform/refused.ts'
import type { Database } from '../../supabase/local/stack/database/database.ts'
import { newNumber } from './open-line.ts'
import { verbs } from './visit.ts'

export type Texter = {
  sender: Sender
  /** Throws when the line refuses. */
  says(text: string, more?: Partial<InboundText>): Promise<ReceivedText>
}

export function texter(database: Database, line: { channelId: string }, who: Partial<Sender> = {}): Texter {
  const sender = { phone: newNumber(), user_id: null, username: null, name: null, ...who }
  return {
    sender,
    async says(text, more = {}) {
      const received = await verbs(database).call('receive_text', {
        channel_id: line.channelId,
        message: inboundText({ sender, text, ...more }),
      })
      if (isRefused(received)) throw new Error(received.refused)
      return received
    },
  }
}

export function inboundText(more: Partial<InboundText> & Pick<InboundText, 'sender'>): InboundText {
  return {
    provider_id: `SM${randomUUID()}`,
    sent_at: null,
    kind: 'text',
    text: '',
    details: {},
    attachments: [],
    opt_out_type: null,
    is_echo: false,
    ...more,
  }
}

/** Claims what is due in a conversation; throws when nothing is. */
export async function claimDelivery(database: Database, conversation_id: string): Promise<ClaimedDelivery> {
  const [claimed] = await verbs(database).call('claim_deliveries', {
    conversation_id,
    max_deliveries: 1,
    lease_seconds: 60,
  })
  if (!claimed) throw new Error('nothing is due')
  return claimed
}

export function status(more: Partial<StatusChange> & Pick<StatusChange, 'status'>): StatusChange {
  return { provider_id: '', delivery_id: null, failure: null, ...more }
}

export function failure(kind: DeliveryFailure['kind'], more: Partial<DeliveryFailure> = {}): DeliveryFailure {
  return { kind, code: '30008', message: 'The carrier did not take it.', ...more }
}

/** The lines of a company, open to be written from at any hour. */
export async function neverQuiet(database: Database, company: { id: string }): Promise<void> {
  await database.query('update companies set quiet_from = quiet_until where id = $1', [company.id])
}
