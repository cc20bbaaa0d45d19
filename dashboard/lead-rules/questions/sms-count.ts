/** How far a question fills one text message: "84 of 160", or of 70 where a letter needs the wider alphabet. */
import { isGsm7 } from '../../../shared/sms-segments.ts'

/** These are sent as two. */
const extended = /[\f^{}\\[~\]|€]/g

export function smsCount(text: string): string {
  if (!isGsm7(text)) return `${text.length} of 70`
  return `${text.length + (text.match(extended)?.length ?? 0)} of 160`
}
