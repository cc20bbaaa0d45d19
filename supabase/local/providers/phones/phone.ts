/** A fake phone, and what one sees on its screen. */
export type Via = 'sms' | 'whatsapp'

export type Phone = {
  /** E.164. Names the phone here even where WhatsApp hides it from businesses. */
  number: string
  /** The WhatsApp profile's name. */
  name: string | null
  /** Digits as WhatsApp spells the number, which is not always as the person does (Brazil, Mexico, Argentina). */
  waId: string
  /** What a business knows the person by, whether or not it sees the number: `GB.1349…`. */
  userId: string
  /** `@tom`; somebody with a username may hide the number. */
  username: string | null
  hidesNumber: boolean
}

/** All but the number may be left out. */
export type NewPhone = Pick<Phone, 'number'> & Partial<Phone>

export type MessageKind =
  | 'text'
  | 'image'
  | 'audio'
  | 'video'
  | 'document'
  | 'sticker'
  | 'location'
  | 'contacts'
  | 'interactive'
  | 'button'
  | 'reaction'
  | 'template'
  | 'unsupported'

export type Attachment = { contentType: string; fileName: string | null; url: string }

/** A quick-reply button, or a row of a list. */
export type Choice = { id: string; title: string; description?: string }

export type Reaction = { emoji: string; messageId: string }
export type Place = { latitude: number; longitude: number; name?: string; address?: string }
export type ContactCard = {
  name: { formatted_name: string; first_name?: string }
  phones?: { phone: string }[]
}

export type Details = {
  location?: Place
  contacts?: ContactCard[]
  reaction?: Reaction
  /** What was tapped. */
  reply?: Choice & { from: 'button' | 'list' | 'template' }
}

/**
 * `sending`: on its way. `delivered`: on the other side; for a message to a business, its webhook answered 2xx.
 * `read`: opened there. `lost`: it will never arrive, and `errorCode` says why where the network does.
 */
export type MessageState = 'sending' | 'delivered' | 'read' | 'lost'

/** How announcing a message to the business ended, where it was not taken. */
export type Miss = {
  how: 'answered' | 'unreachable' | 'cut off' | 'timed out'
  /** What was answered. */
  status: number | null
}

export type PhoneMessage = {
  /** The network's: `SM…`, `wamid.…`. */
  id: string
  /** The phone's number, E.164. */
  phone: string
  /** The business's number, E.164, or the name that stands in its place. */
  line: string
  via: Via
  from: 'phone' | 'business'
  kind: MessageKind
  text: string | null
  media: Attachment[]
  choices: Choice[]
  /** What one presses to see the choices of a list. */
  choicesLabel: string | null
  replyTo: string | null
  details: Details
  /** ISO 8601. */
  at: string
  state: MessageState
  errorCode: number | null
  /** To a business: how the last announcement went, if it failed. */
  miss: Miss | null
  /** To a business: it was not told, and found the message in the network's list afterwards. */
  isFetchedLater: boolean
}

/** A number of a business that phones can write to. */
export type Line = { number: string; name: string; via: Via }

export type PhoneEvent =
  /** New, or different from before. */
  | { type: 'message'; message: PhoneMessage }
  /** The business writes; until its next message, or about 25 seconds. */
  | { type: 'typing'; phone: string; line: string }
