/** What somebody says they are called, beside or instead of how they can be reached. */
import { readName } from '../extract/contact/read-name.ts'

/** Words; whoever writes more says something else. */
const longest = 6

/** `text` answers "your name and an e-mail address or phone number". Null when there is no name in it. */
export function readSaidName(text: string): string | null {
  if (text.includes('?')) return null
  const rest = text
    .replace(/\S+@\S+/g, ' ')
    .replace(/\+?\d[\d ()/.-]{5,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (rest.split(' ').length > longest) return readName(rest, false)?.value ?? null
  const name = readName(rest, true)?.value ?? null
  const isWord = name !== null && /^\p{Ll}+$/u.test(name) && rest === text.trim()
  return isWord ? null : name // "hmm" and "vegan" are no names
}
