/** How many segments a text takes on the air: GSM-7 holds 160 (153 of several), anything else 70 (67). */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const extended = '\f^{}\\[~]|€'

export function countSegments(text: string): number {
  let length = 0
  for (const character of text) {
    if (basic.includes(character)) length += 1
    else if (extended.includes(character)) length += 2
    else return text.length <= 70 ? 1 : Math.ceil(text.length / 67)
  }
  return length <= 160 ? 1 : Math.ceil(length / 153)
}
