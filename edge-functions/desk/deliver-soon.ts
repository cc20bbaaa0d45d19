/** Sends what a conversation has in the outbox, after the member was answered. If we are cut off, the clock sends it. */
import { openChannels } from '../_outbox/open-channels.ts'
import { sendDue } from '../_outbox/send-due.ts'
import { describeError } from '../_platform/log.ts'
import type { Platform } from '../_platform/platform.ts'

export function deliverSoon(conversationId: string, { env, database, background, log }: Platform): void {
  const failed = (error: unknown) =>
    log('delivery_cut_off', { conversation: conversationId, error: describeError(error) })
  background(sendDue(conversationId, { database, channels: openChannels(env), log }).catch(failed))
}
