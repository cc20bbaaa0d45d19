/** Whether two spellings of a number reach the same phone. */

/** Brazil writes mobiles with and without their ninth digit, Mexico and Argentina with and without the 1 or 9 of calls. */
const spellings: [written: RegExp, kept: string][] = [
  [/^(55[1-9]\d)9(\d{8})$/, '$1$2'],
  [/^(52)1(\d{10})$/, '$1$2'],
  [/^(54)9(\d{10})$/, '$1$2'],
]

export function isSameNumber(one: string, other: string): boolean {
  return oneSpelling(one) === oneSpelling(other)
}

function oneSpelling(number: string): string {
  return spellings.reduce(
    (digits, [written, kept]) => digits.replace(written, kept),
    number.replace(/\D/g, ''),
  )
}
