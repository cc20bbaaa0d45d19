/** What became of somebody who needs a person, as a sentence. */
import type { ConversationEvent } from '../backend/rows.ts'
import { clockTime } from '../design/format.ts'

type Telling = { who: string; nameOf: (userId: unknown) => string; timeZone: string }

/** Null for what needs no telling, and for events of another kind. */
export function handOffEventSentence(
  { kind, details }: ConversationEvent,
  { who, nameOf, timeZone }: Telling,
): string | null {
  switch (kind) {
    case 'hand_off_offered':
      return details.to
        ? `Handed to ${nameOf(details.to)}${ruleWords[String(details.rule)] ?? ''}`
        : 'A person is needed, and nobody is available'
    case 'hand_off_claimed': // the change of who speaks tells it, but for those that change nothing
      return details.from ? `${who} took them over from ${nameOf(details.from)}` : null
    case 'hand_off_passed_on':
      return details.to
        ? `${capital(nameOf(details.from))} did not come in time: handed to ${nameOf(details.to)}`
        : `${capital(nameOf(details.from))} did not come in time, and nobody else is available`
    case 'hand_off_waits':
      return details.until ? `Waits until you open, ${clockTime(String(details.until), timeZone)}` : null
    case 'owner_told':
      return details.by
        ? `Nobody came in time: ${nameOf(details.to)} gets a text message`
        : `Nobody came in time, and the owner could not be told${whyNot[String(details.why)] ?? ''}`
    case 'owner_text_failed':
      return `The text message to the owner could not be sent${details.message ? `: ${String(details.message)}` : ''}`
    case 'hand_off_failed':
      return 'Nobody could be asked to come: Foyer tries again by itself'
    case 'honest_word':
      return details.said ? null : 'Nobody came in time, and the visitor could not be told'
    default:
      return null // their messages tell it
  }
}

const ruleWords: Record<string, string> = {
  urgent: ', because it is urgent',
  person: ', whom they asked for',
  owner: ', whose lead they are',
  language: ', who speaks their language',
  service: ', who knows about what they need',
  region: ', who looks after their place',
  load: ', who has the least to do',
}

const whyNot: Record<string, string> = {
  no_phone: ': no phone of theirs is known (Company, Your phone)',
  no_line: ': there is no number to text from',
  opted_out: ': their phone has opted out',
  too_many: ': ten were sent within the hour',
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
