/** How long a text message is, in what the member can change about it. */
import { foldCharacters } from '../../../shared/fold-characters.ts'
import { countSegments } from '../../../shared/sms-segments.ts'
import { plural } from '../../design/format.ts'

/** The longest text a provider takes at once, in UTF-16 units. */
export const smsLimit = 1600

type SmsLength = {
  /** "2 SMS parts". */
  parts: string
  /** Why it is that many; empty while there is nothing to explain. */
  why: string
}

export function smsLength(text: string): SmsLength {
  const { alphabet, segments } = countSegments(foldCharacters(text)) // as it will be sent
  const parts = plural(segments, 'SMS part', 'SMS parts')
  if (alphabet === 'GSM-7') return { parts, why: segments > 1 ? 'of 153 characters each' : '' }
  return {
    parts,
    why: `of ${segments > 1 ? 67 : 70} characters, because of an emoji or another special character`,
  }
}
