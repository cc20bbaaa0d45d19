/** Decides whether Twilio would take a message, and refuses in Twilio's order and codes where it would not. */
import { type Exchange, numberOf, optOutKey, serviceOf } from '../exchange.ts'
import { isWebUrl, type Parameters } from '../read-form.ts'
import type { MessageOrder } from '../traffic/send-message.ts'
import { TwilioRefusal } from '../twilio-refusal.ts'
import type { Account, IncomingNumber } from '../twilio-state.ts'

const refuse = (code: number, message: string) => new TwilioRefusal(400, code, message)

const e164 = /^\+[1-9]\d{7,14}$/
const senderName = /^(\d{5,6}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/

/** Recipients Twilio itself refuses by, for trying things out. */
const trialRecipients: Record<string, number> = {
  '+15005550001': 21211,
  '+15005550002': 21612,
  '+15005550003': 21408,
  '+15005550004': 21610,
  '+15005550009': 21614,
}

export function checkOrder(exchange: Exchange, account: Account, form: Parameters): MessageOrder {
  const to = form.text('To')?.trim()
  if (!to) throw refuse(21604, "A 'To' phone number is required.")
  const serviceSid = form.text('MessagingServiceSid')
  if (!form.text('From') && !serviceSid) throw refuse(21603, "A 'From' phone number is required.")
  const content = readContent(form)
  if (to.startsWith('whatsapp:'))
    throw refuse(63007, 'Twilio could not find a Channel with the specified From address')
  if (!e164.test(to)) throw refuse(21211, `Invalid 'To' Phone Number: ${to}`)

  const sender = chooseSender(exchange, account, form)
  if (sender.phoneNumber === to) throw refuse(21266, "'To' and 'From' number cannot be the same")
  checkRecipient(exchange, account, { sender, to })
  return {
    ...content,
    ...readTimes(form, serviceSid),
    accountSid: account.sid,
    direction: 'outbound-api',
    to,
    from: sender.phoneNumber,
    serviceSid: serviceSid ?? null,
  }
}

function readContent(form: Parameters): Pick<MessageOrder, 'body' | 'mediaUrls' | 'statusCallback'> {
  const body = form.text('Body') ?? ''
  const mediaUrls = form.all('MediaUrl').filter(url => url !== '')
  if (body === '' && mediaUrls.length === 0)
    throw refuse(21619, 'A text message body or media urls must be specified.')
  if ([...body].length > 1600)
    throw refuse(21617, 'The concatenated message body exceeds the 1600 character limit')
  if (mediaUrls.length > 10) throw refuse(21623, 'Number of media files exceeds allowed limit')
  if (!mediaUrls.every(isWebUrl)) throw refuse(21620, 'Invalid media URL(s)')
  return { body, mediaUrls, statusCallback: form.url('StatusCallback', 21609) || null }
}

function readTimes(form: Parameters, serviceSid: string | undefined): Pick<MessageOrder, 'sendAt'> {
  const validity = form.text('ValidityPeriod')
  if (
    validity !== undefined &&
    !(/^\d+$/.test(validity) && Number(validity) >= 1 && Number(validity) <= 36_000)
  ) {
    throw refuse(21623, 'ValidityPeriod must be between 1 and 36000')
  }
  if (form.text('ScheduleType') === undefined) return { sendAt: null }
  if (!serviceSid) throw refuse(35118, 'MessagingServiceSid is required to schedule a message')
  const at = Date.parse(form.text('SendAt') ?? '')
  if (Number.isNaN(at)) throw refuse(35111, 'SendAt time must be a date')
  return { sendAt: at }
}

/** Of a service, its first number that can send. */
function chooseSender(exchange: Exchange, account: Account, form: Parameters): IncomingNumber {
  const from = form.text('From')
  if (!from) {
    const service = serviceOf(exchange, form.text('MessagingServiceSid') ?? null)
    if (service?.accountSid !== account.sid) throw refuse(21701, 'The Messaging Service does not exist')
    const sender = exchange.state.numbers.find(one => one.serviceSid === service.sid && one.capabilities.sms)
    if (!sender) throw refuse(21703, 'The Messaging Service contains no phone numbers')
    return sender
  }
  if (!e164.test(from) && !senderName.test(from))
    throw refuse(21212, `The 'From' number ${from} is not a valid phone number`)
  const number = numberOf(exchange, from)
  if (number?.accountSid !== account.sid || !number.capabilities.sms) {
    throw refuse(
      21606,
      `The 'From' phone number provided (${from}) is not a valid message-capable Twilio phone number for this destination`,
    )
  }
  return number
}

function checkRecipient(
  exchange: Exchange,
  account: Account,
  { sender, to }: { sender: IncomingNumber; to: string },
): void {
  const { state } = exchange
  const fate = state.fates[to] ?? trialRecipients[to] ?? 0
  const hasOptedOut = state.switches.optedOut || state.optOuts.includes(optOutKey(exchange, sender, to))
  if (hasOptedOut || fate === 21610) throw refuse(21610, 'Attempt to send to unsubscribed recipient')
  if (account.type === 'Trial' && !account.verifiedCallers.includes(to)) {
    throw refuse(
      21608,
      `The number ${to} is unverified. Trial accounts cannot send messages to unverified numbers`,
    )
  }
  if (fate > 0 && fate < 30_000) throw refuse(fate, sentences[fate] ?? `The message was refused for ${to}`)
}

const sentences: Record<number, string> = {
  21211: "Invalid 'To' Phone Number",
  21408: 'Permission to send an SMS has not been enabled for the region',
  21608: 'Trial accounts cannot send messages to unverified numbers',
  21612: "The 'To' phone number is not currently reachable via SMS",
  21614: "'To' number is not a valid mobile number",
}
