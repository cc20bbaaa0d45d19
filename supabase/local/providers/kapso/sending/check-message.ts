/** Decides whether a body is a message WhatsApp would take, and says with Meta's codes where it would not. */
import type { Choice, MessageKind } from '../../phones/phone.ts'
import { graphRefusal } from '../kapso-refusal.ts'
import { isObject, type Json, textOf } from '../routes/kapso-env.ts'

export type CheckedMessage = {
  kind: MessageKind
  /** Digits, or a business-scoped id. The number wins where both were given. */
  recipient: string
  /** As it was given. */
  input: string
  content: Json | Json[]
  text: string | null
  choices: Choice[]
  choicesLabel: string | null
  replyTo: string | null
  callbackData: string | null
}

const kinds = [
  'text',
  'image',
  'audio',
  'video',
  'document',
  'sticker',
  'location',
  'contacts',
  'interactive',
  'reaction',
  'template',
]
const userId = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/

const invalid = (details: string) => graphRefusal(100, details)
const missing = (name: string) => graphRefusal(131008, `Required parameter is missing: ${name}`)

export function checkMessage(body: Json): CheckedMessage {
  if (body.messaging_product !== 'whatsapp') throw invalid('messaging_product must be whatsapp')
  if (![undefined, 'individual'].includes(body.recipient_type as undefined))
    throw invalid('recipient_type must be individual')
  const kind = (textOf(body, 'type') ?? 'text') as MessageKind
  if (!kinds.includes(kind)) throw graphRefusal(131051)
  const content = body[kind]
  if (!isObject(content) && !Array.isArray(content)) throw missing(kind)
  const callbackData = textOf(body, 'biz_opaque_callback_data') ?? null
  if (callbackData !== null && callbackData.length > 512)
    throw invalid('biz_opaque_callback_data is longer than 512')
  const { context } = body
  return {
    kind,
    ...readRecipient(body),
    ...checkContent(kind, content as Json),
    content: content as Json | Json[],
    replyTo: isObject(context) ? (textOf(context, 'message_id') ?? null) : null,
    callbackData,
  }
}

function readRecipient(body: Json): Pick<CheckedMessage, 'recipient' | 'input'> {
  const to = textOf(body, 'to')
  const recipient = textOf(body, 'recipient')
  if (to) {
    const digits = to.replace(/[\s()+-]/g, '')
    if (!/^[1-9]\d{6,14}$/.test(digits)) throw graphRefusal(131009, `to is not a phone number: ${to}`)
    return { recipient: digits, input: to }
  }
  if (!recipient) throw missing('to')
  if (!userId.test(recipient)) throw graphRefusal(131009, 'recipient is not a business-scoped user id')
  return { recipient, input: recipient }
}

type Shown = Pick<CheckedMessage, 'text' | 'choices' | 'choicesLabel'>

const plain = (text: string | null): Shown => ({ text, choices: [], choicesLabel: null })

function checkContent(kind: MessageKind, content: Json): Shown {
  switch (kind) {
    case 'text': {
      const body = textOf(content, 'body')
      if (!body?.trim()) throw missing("text['body']")
      if (body.length > 4096) throw invalid("Param text['body'] must be at most 4096 characters long.")
      return plain(body)
    }
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker': {
      if ((content.id === undefined) === (content.link === undefined))
        throw invalid(`${kind} needs either id or link`)
      if (content.link !== undefined && !/^https?:\/\//.test(String(content.link)))
        throw graphRefusal(131009, 'link is no URL')
      if (kind !== 'image' && kind !== 'video' && kind !== 'document' && content.caption !== undefined) {
        throw invalid(`${kind} takes no caption`)
      }
      return plain(textOf(content, 'caption') ?? null)
    }
    case 'location':
      if (content.latitude === undefined || content.longitude === undefined) throw missing('location')
      return plain([textOf(content, 'name'), textOf(content, 'address')].filter(Boolean).join(', ') || null)
    case 'contacts':
      if (!Array.isArray(content) || content.length === 0) throw missing('contacts')
      return plain(content.map(card => card.name?.formatted_name ?? '').join(', '))
    case 'reaction':
      if (!textOf(content, 'message_id')) throw missing("reaction['message_id']")
      return plain(textOf(content, 'emoji') ?? '')
    case 'interactive':
      return checkInteractive(content)
    default:
      return plain(null)
  }
}

function checkInteractive(content: Json): Shown {
  const { action, body } = content
  const text = isObject(body) ? textOf(body, 'text') : undefined
  if (!text) throw missing("interactive['body']['text']")
  if (text.length > 1024) throw graphRefusal(131009, 'Body text is longer than 1024 characters')
  if (!isObject(action)) throw missing("interactive['action']")
  if (content.type === 'button') return { text, choices: readButtons(action), choicesLabel: null }
  if (content.type !== 'list')
    throw graphRefusal(131009, `interactive type ${content.type} is not offered here`)
  const label = textOf(action, 'button')
  if (!label || label.length > 20)
    throw graphRefusal(131009, 'Button label is missing or longer than 20 characters')
  return { text, choices: readRows(action), choicesLabel: label }
}

function readButtons(action: Json): Choice[] {
  const buttons = Array.isArray(action.buttons) ? action.buttons : []
  if (buttons.length < 1 || buttons.length > 3)
    throw graphRefusal(131009, 'Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3')
  return distinct(buttons.map(button => checkChoice(button?.reply, { title: 20, id: 256 })))
}

function readRows(action: Json): Choice[] {
  const sections: Json[] = Array.isArray(action.sections) ? action.sections : []
  const rows = sections.flatMap(section => (Array.isArray(section?.rows) ? section.rows : []))
  if (rows.length < 1 || rows.length > 10)
    throw graphRefusal(131009, 'Total row count exceed max allowed count: 10')
  if (sections.length > 1 && sections.some(section => !textOf(section, 'title')))
    throw missing("section['title']")
  return distinct(rows.map(row => checkChoice(row, { title: 24, id: 200 })))
}

function checkChoice(choice: unknown, most: { title: number; id: number }): Choice {
  const { id, title, description } = isObject(choice) ? choice : {}
  if (typeof id !== 'string' || id === '' || id.length > most.id)
    throw graphRefusal(131009, 'Choice id is missing or too long')
  if (typeof title !== 'string' || title.trim() === '' || title.length > most.title) {
    throw graphRefusal(131009, `Choice title is missing or longer than ${most.title} characters`)
  }
  if (description === undefined) return { id, title }
  if (typeof description !== 'string' || description.length > 72)
    throw graphRefusal(131009, 'Row description is too long')
  return { id, title, description }
}

function distinct(choices: Choice[]): Choice[] {
  for (const key of ['id', 'title'] as const) {
    if (new Set(choices.map(choice => choice[key])).size < choices.length)
      throw graphRefusal(131009, `Choices need different ${key}s`)
  }
  return choices
}
