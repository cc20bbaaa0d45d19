/** Takes from text what makes no difference in meaning, and what only hides meaning. */
const invisible = /(?!\n)[\p{Cf}\p{Cc}\u115f\u1160\u3164]|\u034f|[\ufe00-\ufe0f]/gu

/** Case and line breaks are kept. Invisible characters go, full-width ones become plain, and one kind of dash and quote is left. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[’‘´`]/g, "'")
    .replace(/[“”„«»]/g, '"')
}

/** Lower case, without accents. */
export function fold(text: string): string {
  return text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '')
}

/** The words of a text, folded; `not` in “don't” and `l` in “l'heure” are words of their own. */
export function foldedWords(text: string): string[] {
  return spell(fold(plain(text))).match(/[\p{L}\p{N}]+/gu) ?? []
}

function spell(text: string): string {
  return text
    .replace(/\b(?:won't|can't|shan't)/g, negated => contractions[negated]!)
    .replace(/n't\b/g, ' not')
}

const contractions: Record<string, string> = {
  "won't": 'will not',
  "can't": 'can not',
  "shan't": 'shall not',
}

/** A list of words as they stand in this folder: folded, between spaces. */
export function wordSet(list: string): Set<string> {
  return new Set(foldedWords(list))
}
