/** What a member wrote and nobody has confirmed: the draft and the replies on their way, kept for this tab alone. */

/** `id` is the message's; `at` is when it was written, ISO 8601. */
export type KeptReply = { id: string; text: string; at: string }

export function keepDraft(conversationId: string, text: string): void {
  if (text) sessionStorage.setItem(draftKey(conversationId), text)
  else sessionStorage.removeItem(draftKey(conversationId))
}

export function keptDraft(conversationId: string): string {
  return sessionStorage.getItem(draftKey(conversationId)) ?? ''
}

export function keepUnsent(conversationId: string, reply: KeptReply): void {
  store(conversationId, [...keptUnsent(conversationId), reply])
}

export function forgetUnsent(conversationId: string, replyId: string): void {
  const kept = keptUnsent(conversationId)
  const left = kept.filter(({ id }) => id !== replyId)
  if (left.length < kept.length) store(conversationId, left)
}

export function keptUnsent(conversationId: string): KeptReply[] {
  return JSON.parse(sessionStorage.getItem(unsentKey(conversationId)) ?? '[]')
}

function store(conversationId: string, replies: KeptReply[]): void {
  if (replies.length > 0) sessionStorage.setItem(unsentKey(conversationId), JSON.stringify(replies))
  else sessionStorage.removeItem(unsentKey(conversationId))
}

const draftKey = (conversationId: string) => `foyer.reply.${conversationId}`
const unsentKey = (conversationId: string) => `foyer.unsent.${conversationId}`
