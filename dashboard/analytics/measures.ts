/** What is counted, in words. The names are those of `company_activity`. */
export const measures = {
  visits: { name: 'Visits', one: 'visit', many: 'visits', says: 'stays on pages with your widget' },
  engaged_visits: {
    name: 'Engaged visits',
    one: 'engaged visit',
    many: 'engaged visits',
    says: 'opened the chat',
  },
  conversations: {
    name: 'Conversations',
    one: 'conversation',
    many: 'conversations',
    says: 'began in this period',
  },
  messages_in: { name: 'Messages in', one: 'message', many: 'messages', says: 'written by visitors' },
  messages_out: { name: 'Messages out', one: 'message', many: 'messages', says: 'written to visitors' },
  answered: { name: 'Answered', one: 'answer', many: 'answers', says: 'from your entries' },
  unanswered: { name: 'Unanswered', one: 'reply', many: 'replies', says: 'asked back or did not know' },
} as const

export type Measure = keyof typeof measures

export function isMeasure(text: string | undefined): text is Measure {
  return text !== undefined && text in measures
}
