/** Reads what binds the company: free, guaranteed, refunded, always. */
import { promises, withWords } from '../words/promise-words.ts'
import { type Claim, same } from './claim.ts'

/** The text must be folded. */
export function readPromises(text: string): Claim[] {
  return promises.flatMap(([name, pattern]) => {
    const found = pattern.exec(text)
    return found ? [same('promise', found[0], `promise:${name}`)] : []
  })
}

/** What a source backs without promising it in so many words. The text must be folded. */
export function impliedPromises(text: string): string[] {
  return withWords.test(text) ? ['promise:included'] : []
}
