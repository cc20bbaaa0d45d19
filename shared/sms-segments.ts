/** How many parts a text message is sent and billed in, and in which alphabet (3GPP TS 23.038). */
export type SmsSegments = { alphabet: 'GSM-7' | 'UCS-2'; segments: number }

const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Sent as two: an escape, and the character. A part never ends between them. */
const extension = new Set('\f^{}\\[~]|€')

export function isGsm7(text: string): boolean {
  return [...text].every(character => basic.has(character) || extension.has(character))
}

export function countSegments(text: string): SmsSegments {
  if (isGsm7(text)) {
    const widths = [...text].map(character => (extension.has(character) ? 2 : 1))
    return { alphabet: 'GSM-7', segments: fill(widths, { alone: 160, joined: 153 }) }
  }
  // A character of two code units is not torn apart either.
  const widths = [...text].map(character => character.length)
  return { alphabet: 'UCS-2', segments: fill(widths, { alone: 70, joined: 67 }) }
}

/** Joined parts are shorter: each carries a header that says which one it is. */
function fill(widths: number[], { alone, joined }: { alone: number; joined: number }): number {
  if (widths.reduce((sum, width) => sum + width, 0) <= alone) return 1
  let segments = 1
  let used = 0
  for (const width of widths) {
    if (used + width > joined) {
      segments += 1
      used = 0
    }
    used += width
  }
  return segments
}
