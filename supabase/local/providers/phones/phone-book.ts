/** What a network does with phones: it finds them, puts messages on them, and receives what they send. */
import type { Line, Phone, PhoneMessage, Via } from './phone.ts'
import type { PhoneSend, Phones } from './phones.ts'

/** Of a message to or from a phone, what its network knows; the rest is filled in. */
export type MessageDraft = Pick<PhoneMessage, 'id' | 'phone' | 'line' | 'via' | 'from'> &
  Partial<PhoneMessage>

/** A network as phones know it. */
export type Network = {
  via: Via
  lines(): Line[]
  /** Resolves once the message is safe. */
  receive(message: PhoneSend, phone: Phone): Promise<PhoneMessage>
  reads?(messageIds: string[]): Promise<void>
  answerFromApp?: Phones['businessApp']['send']
  syncHistory?: Phones['businessApp']['syncHistory']
}

export type PhoneBook = Phones & {
  join(network: Network): void
  /** Puts a message on the screen; for one that is there already, changes it. */
  show(message: MessageDraft): PhoneMessage
  change(messageId: string, change: Partial<PhoneMessage>): void
  /** The business has read these in the network's list: those it was never told of have arrived after all. */
  fetched(messageIds: string[]): void
  /** The phone with that number or WhatsApp id or business-scoped id, added where nobody has it. */
  find(address: string): Phone
  /** That the business is writing. */
  types(phone: string, line: string): void
}
