/** What the lab page and the tests do with fake phones. */
import type { Details, Line, MessageKind, NewPhone, Phone, PhoneEvent, PhoneMessage, Via } from './phone.ts'

export type OutgoingMedia = {
  contentType: string
  fileName?: string
  bytes: Uint8Array
  /** A recorded voice message rather than an audio file. */
  isVoice?: boolean
}

export type PhoneSend = {
  /** The phone's number; a phone nobody added yet is added. */
  phone: string
  /** The business's number. */
  to: string
  via: Via
  text?: string
  /** SMS carries up to ten, WhatsApp one. */
  media?: OutgoingMedia[]
  /** Told from the rest where it is left out. */
  kind?: MessageKind
  details?: Details
  /** The message this one quotes. */
  replyTo?: string
  /** When the network says it was sent; now, where it is left out. */
  at?: Date
}

export type Phones = {
  /** Adds a phone, or changes the one with that number. */
  add(phone: NewPhone): Phone
  list(): Phone[]
  /** The numbers of businesses, in the order they were opened. */
  lines(): Line[]
  /**
   * Resolves once the network has the message and would deliver it even after a restart, not once it is delivered.
   * Throws where no business has that number on that network.
   */
  send(message: PhoneSend): Promise<PhoneMessage>
  /** Presses a button or picks a row of a message the phone got. Throws where there is no such choice. */
  tap(tap: { phone: string; messageId: string; choice: string }): Promise<PhoneMessage>
  /** Opens the chat: every WhatsApp message that arrived, or the one named, is read, and the business is told. */
  reads(read: { phone: string; messageId?: string }): Promise<void>
  /** Everything between a phone and all lines, or one, in the order it happened, whatever became of it. */
  thread(phone: string, line?: string): PhoneMessage[]
  /** What the phone got from businesses, oldest first. */
  received(phone: string, line?: string): PhoneMessage[]
  /** Calls back on every change until the returned function is called. */
  listen(callback: (event: PhoneEvent) => void): () => void
  businessApp: {
    /** Somebody of the business answers from the WhatsApp Business app. */
    send(answer: { line: string; phone: string; text: string }): Promise<PhoneMessage>
    /** WhatsApp hands old messages over to the business, as after connecting a number that was in use. */
    syncHistory(sync: {
      line: string
      phone: string
      messages: { from: 'phone' | 'business'; text: string; at: Date }[]
    }): Promise<void>
  }
}
