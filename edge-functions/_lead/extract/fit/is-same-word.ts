/** Whether two words are one, but for their endings or a slip of the finger. Folded, of any of the languages. */

const endings =
  /(?:ations?|ungen|ment[aeos]?|ings?|tion|ers?|ors?|eurs?|ung|ion|ies|es|en|ed|er|os|as|is|s|e|n|y|a|o|i)$/

export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true
  const [stem, root] = [stemOf(one), stemOf(other)]
  if (stem === root) return true
  const [long, short] = one.length > other.length ? [one, root] : [other, stem]
  if (short.length >= 5 && (long.startsWith(short) || long.endsWith(short))) return true // "Dachreinigung" is a "Reinigung"
  return Math.min(one.length, other.length) >= 5 && isSlip(one, other)
}

function stemOf(word: string): string {
  const stem = word.replace(endings, '')
  return stem.length >= 4 ? stem : word.length > 4 ? word.slice(0, 4) : word.replace(/s$/, '')
}

/** One letter too many, too few or wrong, or two in the wrong order; the first is right. */
function isSlip(one: string, other: string): boolean {
  if (one[0] !== other[0] || Math.abs(one.length - other.length) > 1) return false
  let from = 0
  while (from < one.length && one[from] === other[from]) from++
  const [a, b] = [one.slice(from), other.slice(from)]
  return (
    a.slice(1) === b ||
    a === b.slice(1) ||
    a.slice(1) === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  )
}
