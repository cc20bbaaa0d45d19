/** The company's numbers as the networks know them, those that reach Foyer first. */
import type { Line } from '../lab-wire.ts'
import type { LabParts } from './lab-parts.ts'

export function listLines({ phones, twilio, kapso, functionsUrl }: LabParts): Line[] {
  const isFoyers = (url: string) => url.startsWith(functionsUrl)
  const isConnected = ({ via, number }: Pick<Line, 'via' | 'number'>) =>
    via === 'sms'
      ? twilio.numbers().some(one => one.phoneNumber === number && isFoyers(one.smsUrl))
      : kapso
          .numbers()
          .filter(one => one.displayNumber === number)
          .some(({ id }) =>
            kapso.webhooks().some(one => one.phoneNumberId === id && one.active && isFoyers(one.url)),
          )
  return phones
    .lines()
    .map(line => ({ ...line, isConnected: isConnected(line), takesReplies: true }))
    .sort((a, b) => Number(b.isConnected) - Number(a.isConnected))
}
