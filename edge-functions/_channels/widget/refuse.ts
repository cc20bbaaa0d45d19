/** Says no to a visitor's page: which status, which sentence, for each refusal of the database. */
import { Refusal } from '../../_platform/errors.ts'
import type { Refused } from '../../_platform/refused.ts'

const refusals: Record<string, [status: number, message: string]> = {
  unknown_widget: [404, 'There is no widget with this key, or it is switched off.'],
  origin_not_allowed: [403, 'This website is not on the widget’s list of allowed origins.'],
  unknown_conversation: [401, 'This conversation does not exist any more.'],
  unknown_message: [404, 'There is no such message in this conversation.'],
  id_taken: [409, 'This message id is taken. Send the message with a new one.'],
  too_many_requests: [429, 'That was a lot at once. Try again in a moment.'],
}

export function refuse({ refused, wait_seconds: waitSeconds }: Refused): Refusal {
  const [status, message] = refusals[refused] ?? [403, 'This is not allowed.']
  return new Refusal(status, refused, message, {
    headers: waitSeconds === undefined ? {} : { 'retry-after': String(waitSeconds) },
  })
}
