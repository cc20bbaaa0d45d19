/** Breaks a line so that none is longer than 75 octets, and no character is torn apart (RFC 5545 §3.1). */
const longest = 75

export function foldLine(line: string): string {
  const encoder = new TextEncoder()
  let folded = ''
  let octets = 0
  for (const character of line) {
    const width = encoder.encode(character).length
    if (octets + width > longest) {
      folded += '\r\n '
      octets = 1 // the space counts
    }
    folded += character
    octets += width
  }
  return folded
}
