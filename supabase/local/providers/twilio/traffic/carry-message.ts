/** An outgoing message's way to the phone, with a status webhook at every step but the first. */

import { twilioSid } from '../../network/random-ids.ts'
import { type Exchange, serviceOf } from '../exchange.ts'
import type { MessageStatus, TwilioMessage } from '../twilio-state.ts'

type Step = [MessageStatus, afterMs: number]

const fails: MessageStatus[] = ['failed', 'undelivered']

/** Resolves once the message has come to its end and the webhooks about it left. */
export async function carryMessage(exchange: Exchange, message: TwilioMessage): Promise<void> {
  const { timers, phones } = exchange.world
  const told: Promise<void>[] = []
  for (const [status, afterMs] of stepsFrom(message)) {
    await timers.wait(timers.paced(afterMs))
    if (message.status === 'canceled') return
    told.push(enterStatus(exchange, message, status))
    if (status === 'delivered') phones.change(message.sid, { state: 'delivered' })
    if (fails.includes(status)) phones.change(message.sid, { state: 'lost', errorCode: message.verdict })
  }
  await Promise.all(told)
}

function stepsFrom(message: TwilioMessage): Step[] {
  const steps: Step[] = [
    ['queued', 20],
    ['sending', 50],
    ['sent', 150],
    [lastStatus(message.verdict), 400],
  ]
  const done = steps.findIndex(([status]) => status === message.status)
  return steps.slice(done + 1)
}

function lastStatus(verdict: number | null): MessageStatus {
  if (verdict === null) return 'delivered'
  return verdict === 30001 ? 'failed' : 'undelivered'
}

function enterStatus(exchange: Exchange, message: TwilioMessage, status: MessageStatus): Promise<void> {
  const at = exchange.world.now()
  message.status = status
  message.updatedAt = at
  if (status === 'sent') message.sentAt = at
  if (fails.includes(status)) message.errorCode = message.verdict
  exchange.world.changed()
  const url = message.statusCallback ?? serviceOf(exchange, message.serviceSid)?.statusCallback
  if (!url) return Promise.resolve()
  return exchange.courier.post({
    kind: 'status',
    id: twilioSid('').slice(0, 32),
    lane: null,
    tries: 0,
    messageSid: message.sid,
    status,
    errorCode: message.errorCode,
    url,
  })
}
