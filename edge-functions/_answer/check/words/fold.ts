/** Takes from text what makes no difference in meaning, and what only hides meaning. */
const invisible = /(?!\n)[\p{Cf}\p{Cc}\u115f\u1160\u3164]|\u034f|[\ufe00-\ufe0f]/gu
const spelledOut = /(?<![\p{L}\p{N}'’])\p{Ll}(?:([ .-])\p{Ll})(?:\1\p{Ll}){2,}(?![\p{L}\p{N}'’])/gu

/** Case and line breaks are kept. Invisible characters go, full-width ones become plain, and one kind of dash and quote is left. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/(?![0-9])\p{Nd}/gu, westernDigit)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[’‘´`]/g, "'")
    .replace(/[“”„«»]/g, '"')
}

/** Digits of every script stand in rows of ten. */
function westernDigit(digit: string): string {
  let before = digit.codePointAt(0)!
  while (/\p{Nd}/u.test(String.fromCodePoint(before - 1))) before -= 1
  return String((digit.codePointAt(0)! - before) % 10)
}

/** “f r e e” and “f-r-e-e” become the word they spell. */
export function joinSpelled(text: string): string {
  return text.replace(spelledOut, letters => letters.replace(/[ .-]/g, ''))
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
