/** What became of somebody who needs a person, as a sentence. */
import type { ConversationEvent } from '../backend/rows.ts'
import { dayAndTime } from '../design/format.ts'

type Telling = { who: string; nameOf: (userId: unknown) => string; timeZone: string }

/** Null for what needs no telling, and for events of another kind. */
export function handOffEventSentence(
  { kind, details }: ConversationEvent,
  { who, nameOf, timeZone }: Telling,
): string | null {
  const because = ruleWords[String(details.rule)] ?? ''
  switch (kind) {
    case 'hand_off_offered':
      return details.to
        ? `Asked to come: ${nameOf(details.to)}${because}`
        : 'A person is needed, and nobody is available'
    case 'hand_off_claimed': // the change of who speaks tells it, but for those that change nothing
      return details.from ? `${who} took over from ${nameOf(details.from)}` : null
    case 'hand_off_passed_on': {
      const missed = `${capital(nameOf(details.from))} did not come in time`
      return details.to
        ? `${missed}. Asked next: ${nameOf(details.to)}${because}`
        : `${missed}, and nobody else is available`
    }
    case 'hand_off_waits':
      return details.until ? `Waits until you open, ${dayAndTime(String(details.until), timeZone)}` : null
    case 'owner_told':
      if (details.by) return `A text message goes to ${nameOf(details.to)}`
      return `No text message went to the owner. ${details.message ?? whyNot[String(details.why)] ?? ''}`.trim()
    case 'owner_text_failed':
      return `The text message to the owner could not be sent${details.message ? `: ${String(details.message)}` : ''}`
    case 'hand_off_failed':
      return 'Nobody could be asked to come: Foyer tries again by itself'
    case 'honest_word':
      return details.said
        ? 'Nobody came in time: they were told when somebody is likely to'
        : 'Nobody came in time, and the visitor could not be told'
    default:
      return null // their messages tell it
  }
}

/** After a name, "you" among them. Whoever has the least to do is asked without a word about it. */
const ruleWords: Record<string, string> = {
  urgent: ', as it is urgent',
  person: ', by name',
  owner: ', whose lead it is',
  language: ', for their language',
  service: ', for what they need',
  region: ', for their place',
}

/** For events that do not say it themselves. */
const whyNot: Record<string, string> = {
  no_phone: 'No owner has confirmed a phone number. Each owner can do that under Company, Your phone.',
  no_line: 'There is no number to text from. Connect a Twilio number under Channels.',
  opted_out: 'Their phone has opted out.',
  too_many: 'Ten were sent within the hour.',
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
