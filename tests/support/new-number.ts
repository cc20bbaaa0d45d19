/** A British number nobody in this run has: `+44`, what it begins with, and digits at random. */
export function newNumber(beginning: string): string {
  const digits = crypto.getRandomValues(new Uint32Array(2)).join('')
  return `+44${beginning}${digits.padStart(10, '7')}`.slice(0, 13)
}
