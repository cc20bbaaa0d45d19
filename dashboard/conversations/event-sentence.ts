/** What happened in a conversation, as a sentence. */
import type { ConversationEvent } from '../backend/rows.ts'
import { appointmentEventSentence } from './appointment-event-sentence.ts'
import { handOffEventSentence } from './hand-off-event-sentence.ts'
import { leadEventSentence } from './lead-event-sentence.ts'

type Telling = {
  /** The user who reads it. */
  reader: string
  /** Those of the message the event is about, where it is shown. */
  words: string | undefined
  /** Of the company's members, by user. */
  names: ReadonlyMap<string, string>
  /** What the company calls the fields of its leads, by slot. */
  labels: ReadonlyMap<string, string>
  /** The company's. */
  timeZone: string
}

/** `null` for events that need no telling. */
export function eventSentence(event: ConversationEvent, { words, ...telling }: Telling): string | null {
  const { kind, actor, details } = event
  const who = nameActor(event, telling)
  const quoted = words ? `: “${words}”` : ''
  const itself = details.answered_by === 'twilio' ? `. ${answeredItself}` : ''
  const reason = typeof details.message === 'string' ? details.message : ''
  switch (kind) {
    case 'started':
      return 'The conversation began'
    case 'member_replied':
    case 'replied': // the message itself tells it
    case 'reminder_sent':
    case 'news_told':
    case 'lead_scored': // the lead's own page does
      return null
    case 'fact_recorded':
    case 'question_asked':
    case 'question_declined':
    case 'lead_moved':
    case 'lead_given_back':
    case 'lead_assigned':
    case 'disqualification_reversed':
    case 'qualifying_failed':
      return leadEventSentence(event, { who, nameOf: nameMember(telling), labels: telling.labels })
    case 'hand_off_offered':
    case 'hand_off_claimed':
    case 'hand_off_passed_on':
    case 'hand_off_waits':
    case 'owner_told':
    case 'owner_text_sent':
    case 'owner_text_failed':
    case 'visitor_told':
    case 'hand_off_failed':
    case 'honest_word':
      return handOffEventSentence(event, { who, nameOf: nameMember(telling), timeZone: telling.timeZone })
    case 'slot_held':
    case 'appointment_booked':
    case 'appointment_moved':
    case 'appointment_cancelled':
    case 'appointment_marked':
    case 'reminder_refused':
    case 'news_refused':
      return appointmentEventSentence(event, who, telling.timeZone)
    case 'mode_changed':
      return handOverSentence(event, who)
    case 'opted_out':
      return details.source === 'error' ? reportedOptOut : `They opted out${quoted}${itself}`
    case 'opted_in':
      return `They opted in again${quoted}${itself}`
    case 'keyword_heard':
      return answeredItself
    case 'reply_refused':
      return actor === 'member'
        ? `${who} could not write here: ${reason}`
        : `The assistant did not answer: ${reason}`
    case 'send_refused':
      return `Held back when it was about to leave: ${reason}`
    case 'send_retried':
      return `${who} sent a message again`
    case 'send_put_aside':
      return `${who} put aside a message that was not sent`
    case 'attachment_retried':
      return `${who} asked for a file again`
    case 'linked':
      return 'A texted code proved that they are the same person as in another conversation'
    default:
      return `${who}: ${kind.replaceAll('_', ' ')}`
  }
}

/** To words such as HELP and STOP; what it wrote is not told to us. */
const answeredItself = 'Twilio answered this itself'
const reportedOptOut = 'They have opted out of this number: a message to them was turned down'

function handOverSentence({ actor, member_id, details }: ConversationEvent, who: string): string {
  const reason = typeof details.reason === 'string' ? details.reason.replace(/\.$/, '') : ''
  // Nobody signed in is behind an answer from the phone; its reason says so.
  if (actor === 'member' && (member_id || !reason))
    return `${who} ${handOvers[`${details.from} ${details.to}`] ?? handOvers[String(details.to)]}`
  return reason || `${who} changed who answers to ${String(details.to)}`
}

/** Whoever has left the company since, or never gave a name, is a colleague. */
function nameActor(
  { actor, member_id }: ConversationEvent,
  { reader, names }: Pick<Telling, 'reader' | 'names'>,
): string {
  if (actor !== 'member' || !member_id) return actorNames[actor]
  return member_id === reader ? 'You' : names.get(member_id) || actorNames.member
}

/** In the middle of a sentence: "you", "Max", "a colleague". */
function nameMember({ reader, names }: Pick<Telling, 'reader' | 'names'>) {
  return (userId: unknown) => (userId === reader ? 'you' : names.get(String(userId)) || 'a colleague')
}

const actorNames = {
  visitor: 'The visitor',
  assistant: 'The assistant',
  member: 'A colleague',
  system: 'Foyer',
}

/** By the new mode, or by the old and the new one. */
const handOvers: Record<string, string> = {
  member: 'took over',
  assistant: 'handed back to the assistant',
  'closed assistant': 'reopened the conversation',
  'closed member': 'reopened the conversation',
  closed: 'closed the conversation',
}
