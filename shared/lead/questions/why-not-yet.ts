/** Whether a question is welcome yet: who has shown no interest is answered, and not asked what they are planning. */
import type { Interest, Moment, WaitReason } from './moment.ts'

/** Useful replies after which somebody may be asked once, all the same. */
const enough: Record<Exclude<Interest, 'shown' | 'withdrawn'>, number> = { none: 2, aside: 3 }

/** Null where one is. */
export function whyNotYet({ interest = 'shown', usefulReplies, asked }: Moment): WaitReason | null {
  if (interest === 'shown') return null
  if (interest === 'withdrawn') return 'just_looking'
  return asked.length > 0 || usefulReplies < enough[interest] ? 'no_interest' : null
}
