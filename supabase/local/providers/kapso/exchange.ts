/** What Kapso's doors and its traffic share. */
import type { Courier } from '../network/open-courier.ts'
import type { World } from '../network/world.ts'
import type { Conversation, KapsoMessage, KapsoNumber, KapsoParcel, KapsoState } from './kapso-state.ts'

export type Exchange = { state: KapsoState; world: World; courier: Courier<KapsoParcel> }

export const numberOf = ({ state }: Exchange, id: string): KapsoNumber | null =>
  state.numbers.find(number => number.id === id) ?? null

/** Every message has one. */
export const conversationOf = (
  { state }: Exchange,
  { conversationId }: Pick<KapsoMessage, 'conversationId'>,
): Conversation => state.conversations.find(conversation => conversation.id === conversationId)!
