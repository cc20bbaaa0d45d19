/** The visitor's door as the chat sees it: four verbs, and events while an answer is written. */
import type {
  FeedbackRequest,
  MessageRequest,
  MessageStreamEvents,
  MessagesResponse,
  PersonResponse,
} from '../../../shared/widget-door.ts'

/** One event of the stream, tagged with its name. */
export type DoorEvent = {
  [Name in keyof MessageStreamEvents]: { event: Name; data: MessageStreamEvents[Name] }
}[keyof MessageStreamEvents]

/** `token` is the conversation's bearer token, absent before there is a conversation. */
export type Door = {
  /** Sends one message; the first event is `accepted`. Throws `DoorFailure`, or `TypeError` without a network. */
  send: (message: MessageRequest, token?: string) => AsyncGenerator<DoorEvent, void>
  read: (after: number, token?: string) => Promise<MessagesResponse>
  askForPerson: (token?: string) => Promise<PersonResponse>
  rate: (feedback: FeedbackRequest, token?: string) => Promise<unknown>
}
