/** The longest message the door takes, in UTF-16 units; typed so that it cannot drift from the contract. */
import type { messageTextLimit } from '../../../shared/message.ts'

export const textLimit: typeof messageTextLimit = 2000
