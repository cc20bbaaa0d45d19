/** Lower case without accents, character for character: what is found in it lies at the same place in the text. */
const plain: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '´': "'",
  '`': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\n': ' ',
  '\t': ' ',
}

export function fold(text: string): string {
  return text.replace(/[^ -@[-`{-~a-z]/g, foldOne)
}

function foldOne(unit: string): string {
  const known = plain[unit]
  if (known) return known
  const [base = unit] = unit.normalize('NFD')
  const lower = base.toLowerCase()
  return lower.length === 1 ? lower : unit
}
