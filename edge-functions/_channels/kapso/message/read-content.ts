/** What a WhatsApp message says, whatever its type: its words, what else belongs to it, and the files that came along. */
import type { InboundText } from '../../../_platform/phone-verbs.ts'
import { keptText } from '../../kept-text.ts'
import type { KapsoMessage } from './kapso-message.ts'
import { readMedia } from './read-media.ts'

type Content = Pick<InboundText, 'kind' | 'text' | 'details' | 'attachments'>

const mediaTypes = ['image', 'audio', 'video', 'document', 'sticker'] as const
type MediaType = (typeof mediaTypes)[number]

export function readContent(message: KapsoMessage): Content {
  const content = readByType(message)
  const repliesTo = message.context?.id
  return {
    ...content,
    text: keptText().parse(content.text),
    details: { ...content.details, ...(repliesTo && plain({ replies_to: repliesTo })) },
  }
}

function readByType(message: KapsoMessage): Content {
  const { type, kapso } = message
  if (isMedia(type)) return readMedia(type, message)

  const choice = message.interactive?.button_reply ?? message.interactive?.list_reply
  if (type === 'text') return says('text', message.text?.body ?? kapso.content ?? '')
  if (type === 'interactive' && choice) return says('choice', choice.title ?? '', { id: choice.id ?? '' })
  if (type === 'button') {
    return says('choice', message.button?.text ?? '', { id: message.button?.payload ?? '' })
  }
  if (type === 'reaction' && message.reaction) {
    const { emoji, message_id } = message.reaction
    return says('reaction', emoji ?? '', { emoji: emoji ?? '', message: message_id ?? '' })
  }
  if (type === 'location' && message.location) return readLocation(message.location)
  if (type === 'contacts' && message.contacts) return readContacts(message.contacts)
  return says('unsupported', '', { type: type.slice(0, 40) })
}

function says(kind: Content['kind'], text: string, details: Content['details'] = {}): Content {
  return { kind, text, details: plain(details), attachments: [] }
}

function readLocation({
  latitude,
  longitude,
  name,
  address,
}: NonNullable<KapsoMessage['location']>): Content {
  const place = [name, address].filter(Boolean).join(', ') || `${latitude}, ${longitude}`
  return says('location', place, {
    latitude,
    longitude,
    ...(name && { name }),
    ...(address && { address }),
  })
}

function readContacts(cards: NonNullable<KapsoMessage['contacts']>): Content {
  const contacts = cards.slice(0, 20).map(({ name, phones, emails }) => ({
    name: name?.formatted_name ?? '',
    phones: (phones ?? []).flatMap(({ phone }) => phone ?? []),
    emails: (emails ?? []).flatMap(({ email }) => email ?? []),
  }))
  return says(
    'contacts',
    contacts
      .map(({ name }) => name)
      .filter(Boolean)
      .join(', '),
    { contacts },
  )
}

function isMedia(type: string): type is MediaType {
  return (mediaTypes as readonly string[]).includes(type)
}

/** The database keeps neither NUL nor half a character, in whatever depth. */
function plain(details: Content['details']): Content['details'] {
  return JSON.parse(JSON.stringify(details), (_, value) =>
    typeof value === 'string' ? value.slice(0, 1000).toWellFormed().replaceAll('\0', '') : value,
  )
}
