/** What became of telling the visitor, for whoever changed their appointment. */
import type { Told } from '../../../shared/appointment-door.ts'
import { shortTime } from '../../design/format.ts'

export function toldSentence(told: Told, timeZone: string): string {
  if (told.became === 'told') return ways[told.by]
  if (told.became === 'waits')
    return `It is night where they are: they are told at ${shortTime(told.until, timeZone)}.`
  return `They were not told: ${told.message}`
}

const ways = {
  widget: 'They read it in the chat when they come back to your website.',
  sms: 'They are told by text message.',
  whatsapp: 'They are told on WhatsApp.',
}
