/** Puts what a first visitor needs into empty stand-ins: people with phones, and accounts to connect. */
import type { Providers } from '../../providers/open-providers.ts'
import type { NewPhone } from '../../providers/phones/phone.ts'

/** Numbers that regulators keep for films, where they keep some, so that they belong to nobody. */
const people: NewPhone[] = [
  { number: '+447700900123', name: 'Tom' },
  { number: '+447700900456', name: 'Maya Lind' },
  { number: '+447700900789', name: 'Sam Okoro', username: 'sam.okoro', hidesNumber: true },
  // WhatsApp leaves out the 9 that the person dials.
  { number: '+5511961234567', name: 'Bruna Alves', waId: '551161234567' },
]

/** Does nothing where there is something already. */
export function furnishLab({ twilio, phones }: Pick<Providers, 'twilio' | 'phones'>): void {
  if (phones.list().length === 0) for (const person of people) phones.add(person)
  if (twilio.numbers().length > 0) return

  const { sid } = twilio.openAccount({ friendlyName: 'Juniper & Rye' })
  twilio.addNumber(sid, { phoneNumber: '+441174960123', friendlyName: 'Bakery' })
  twilio.addNumber(sid, { phoneNumber: '+441174960456', friendlyName: 'Wholesale' })
  twilio.openVerifyService(sid, 'Foyer')
  // One with an obstacle: inside a Messaging Service, whose own settings win.
  const service = twilio.openService(sid, { friendlyName: 'Newsletter' })
  twilio.addNumber(sid, {
    phoneNumber: '+441174960789',
    friendlyName: 'Newsletter',
    serviceSid: service.sid,
  })
}
