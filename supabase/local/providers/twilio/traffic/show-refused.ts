/** Shows on the phone what Twilio would not take for it, where nobody else could tell that it was ever written. */
import { twilioSid } from '../../network/random-ids.ts'
import type { Exchange } from '../exchange.ts'
import type { Parameters } from '../read-form.ts'
import type { TwilioRefusal } from '../twilio-refusal.ts'

/** Only between a phone and a number that exist. */
export function showRefused({ state, world }: Exchange, form: Parameters, { code }: TwilioRefusal): void {
  const service = form.text('MessagingServiceSid')
  const from = form.text('From') ?? state.numbers.find(one => one.serviceSid === service)?.phoneNumber
  const line = world.phones.lines().find(one => one.via === 'sms' && one.number === from)
  const phone = world.phones.list().find(({ number }) => number === form.text('To')?.trim())
  if (!line || !phone) return
  world.phones.show({
    id: twilioSid('SM'),
    phone: phone.number,
    line: line.number,
    via: 'sms',
    from: 'business',
    text: form.text('Body') ?? null,
    state: 'lost',
    errorCode: code,
  })
}
