/** Takes the words of a name from a place in a text: capitals, initials and particles, up to whatever is no name. */
import { neverNames, particles, titles } from './name-words.ts'

export type NameTaken = { start: number; end: number; value: string; words: number; isCapital: boolean }

type Word = { start: number; end: number; folded: string }

/** From `from` on, without a title. Null when the first word is none of a name. */
export function takeName(text: string, folded: string, from: number): NameTaken | null {
  const words: { start: number; end: number; folded: string }[] = []
  const pattern = /\p{L}[\p{L}\p{M}'’-]*/gu
  pattern.lastIndex = from
  let end = from
  let wasTitle = false // "Mr and Mrs Choudhury"
  for (let match = pattern.exec(text); match && words.length < 6; match = pattern.exec(text)) {
    const between = text.slice(end, match.index)
    const word = {
      start: match.index,
      end: match.index + match[0].length,
      folded: folded.slice(match.index, match.index + match[0].length),
    }
    const isMonsieur = word.folded === 'm' && /^\. \p{Lu}\p{Ll}/u.test(text.slice(word.end))
    const isTitle = (isMonsieur || titles.test(word.folded)) && words.length === 0
    if (words.length === 0 ? !/^[\s"'“.]*$/.test(between) : !/^(?: {1,2}|\. ?)$/.test(between)) break
    const last = words.at(-1)
    if (last && between.startsWith('.') && last.end - last.start > 1) break // a sentence ends; an initial does not
    end = word.end
    if (isTitle || (words.length === 0 && joinsTitles.test(word.folded) && wasTitle)) {
      wasTitle = true
      if (text[end] === '.') end += 1
      continue
    }
    if (
      neverNames.has(word.folded.replace(/'(?:s|re|ll|m|ve|d)$/, '')) &&
      !isNamesake(text, word) &&
      !(particles.test(word.folded) && (words.length > 0 || wasTitle)) &&
      !isName(text, word.start, word.folded, words.length)
    )
      break
    if (words.length === 0 && /^\p{Ll}{3,}ing$/u.test(match[0])) break // "im deciding"
    if (
      /^(?:\d|@|[._]\p{Ll}*[@.])/u.test(text.slice(word.end)) ||
      /^[._]\p{L}+[\w.]*@/u.test(text.slice(word.end))
    )
      break
    words.push(word)
  }
  const kept = withoutCode(dropParticles(trimSmall(words, text)), folded)
  const [first, last] = [kept[0], kept.at(-1)]
  if (!first || !last || last.end - first.start < 2) return null
  if (/'s$/.test(last.folded) && /^ \p{Ll}/u.test(text.slice(last.end))) return null // "Kofi's sister"
  const isSpelled = kept.length > 2 && kept.every(word => word.end - word.start === 1)
  const value = text.slice(first.start, last.end).replace(/\s+/g, isSpelled ? '' : ' ')
  return {
    start: first.start,
    end: last.end,
    value,
    words: kept.length,
    isCapital: /^\p{Lu}/u.test(text.slice(first.start)),
  }
}

/** "Hope Okafor": a word that is a name, too, when another follows it. */
function isNamesake(text: string, { start, end, folded }: Word): boolean {
  const isOne =
    /^(?:hope|will|can|june|april|august|mark|art|grace|rich|bill|summer|autumn|max|price|long|best|young|love|day)$/
  if (!isOne.test(folded) || !/^\p{Lu}/u.test(text.slice(start))) return false
  const isAlone =
    /^(?:hope|will|june|mark|grace|bill|max|rich)$/.test(folded) && /^[\s.!]*$/.test(text.slice(end))
  return isAlone || /^ \p{Lu}\p{Ll}/u.test(text.slice(end))
}

const joinsTitles = /^(?:and|und|et|y|e|en)$/

/** "Will", "June" and "Art" are names when they stand where a second name stands, with a capital. */
function isName(text: string, start: number, word: string, index: number): boolean {
  if (index > 0 && word !== 'i' && /^\p{Lu}(?!\p{L})/u.test(text.slice(start))) return true // an initial, or the "Ó" of Ó Briain
  return (
    index > 0 &&
    /^\p{Lu}\p{Ll}/u.test(text.slice(start)) &&
    word.length > 2 &&
    !/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|and|the|for)$/.test(word)
  )
}

/** After a capital, small words are no more of the name: "Shin Swary cancelled". */
function trimSmall(words: Word[], text: string): Word[] {
  const isCapital = (word: Word) => /^\p{Lu}/u.test(text.slice(word.start))
  if (!words[0] || !isCapital(words[0])) return words.slice(0, 4)
  const small = words.findIndex(
    (word, index) => index > 0 && !isCapital(word) && !particles.test(word.folded),
  )
  const isShort = small === words.length - 1 && words.length <= 2 && text.length - words[small]!.end < 3
  return small < 0 || isShort ? words : words.slice(0, small)
}

function dropParticles(words: Word[]): Word[] {
  const last = words.at(-1)
  return last && words.length > 1 && particles.test(last.folded) ? dropParticles(words.slice(0, -1)) : words
}

/** "aravindh s 58 i 58", "graham bell jbd 768": what runs into digits belongs to a code. */
function withoutCode(words: Word[], folded: string): Word[] {
  const last = words.at(-1)
  const isCode =
    last &&
    words.length > 1 &&
    /^ ?\d/.test(folded.slice(last.end)) &&
    /^(?:.{1,2}|[^aeiouy]+)$/.test(last.folded)
  return isCode ? words.slice(0, -1) : words
}
