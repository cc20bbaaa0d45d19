/** Follows an answer while a model writes it, and lets a sentence out once it holds. */

import { cleanSentence } from './clean-sentence.ts'
import { judgeSentence } from './judge-sentence.ts'
import { type Grounds, sentenceKey } from './lay-grounds.ts'
import { splitSentences } from './split-sentences.ts'
import type { Stop } from './verdict.ts'

export type Heard = {
  /** What may be shown now; empty while a sentence is unfinished, or waits for what it rests on. */
  say: string
  /** A sentence does not hold: the answer is to be thrown away. */
  stop: Stop | null
  /** What was said is good, and nothing good will follow. */
  cut: 'repeats' | 'too long' | null
}

export type Check = {
  /** All that has been written so far, each time. */
  hear(text: string, isComplete: boolean): Heard
  /** All that was let out. */
  said(): string
}

/** Characters without an end of sentence after which none is expected. */
const longestSentence = 800

/** `longest`: characters the channel can hold. */
export function openCheck(
  grounds: Grounds,
  { strict, longest }: { strict: boolean; longest: number },
): Check {
  const seen = new Set<string>()
  let said = ''
  let waiting = ''
  let read = 0
  let isGrounded = false

  const take = (sentence: string): Pick<Heard, 'stop' | 'cut'> => {
    const key = sentenceKey(sentence)
    if (key !== '' && seen.has(key)) return { stop: null, cut: 'repeats' }
    if ((said + waiting + sentence).trim().length > longest) return { stop: null, cut: 'too long' }
    seen.add(key)
    const verdict = judgeSentence(sentence, grounds, { said: said + waiting, strict })
    if (verdict.stop) return { stop: verdict.stop, cut: null }

    isGrounded ||= verdict.standing === 'grounded'
    waiting += sentence
    if (isGrounded || (verdict.standing === 'courtesy' && waiting === sentence)) {
      said += waiting
      waiting = ''
    }
    return { stop: null, cut: null }
  }

  return {
    said: () => said.trim(),
    hear(text, isComplete) {
      const before = said.length
      const { sentences, open } = splitSentences(text.slice(read), isComplete)
      let ended: Pick<Heard, 'stop' | 'cut'> = { stop: null, cut: null }
      for (const sentence of sentences) {
        read += sentence.length
        ended = take(cleanSentence(sentence))
        if (ended.stop || ended.cut) break
      }
      if (!ended.stop && !ended.cut && open.length > longestSentence) ended = { stop: null, cut: 'too long' }
      const isOver = isComplete || ended.cut
      if (isOver && !ended.stop && !isGrounded)
        ended = { stop: { kind: 'unsupported', token: '' }, cut: null }
      return { say: said.slice(before), ...ended }
    },
  }
}
