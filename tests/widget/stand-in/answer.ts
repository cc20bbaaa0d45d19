/** What the assistant of the stand-in says: one answer it knows by heart, otherwise an offer. */
import type { Message } from '../../../shared/message.ts'

export type Answer = Pick<Message, 'text' | 'suggestions' | 'sources'>

export function answer(question: string): Answer {
  if (/open|hours/i.test(question))
    return {
      text: 'We are open from 7:30 to 17:00, Tuesday to Sunday. On Mondays the ovens rest.',
      sources: ['When are you open?'],
    }
  if (/deliver/i.test(question))
    return {
      text: 'Yes, by bicycle within four miles of North Street. Order by 18:00 for the next morning: https://juniper.example/order.',
      sources: ['Do you deliver?'],
    }
  return {
    text: 'I am not sure I have understood. Did you mean one of these?',
    suggestions: ['When are you open?', 'Do you deliver?', 'Can I order a birthday cake?'],
  }
}
