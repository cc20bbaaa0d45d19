/** A company of any size, out of the words of a few sets: the halves of two phrasings, and a product's name. */
import type { AnswerSet } from './answer-set.ts'
import { readTopics, type Topic } from './read-topics.ts'

export type GrownCompany = { language: string; topics: Topic[]; questions: string[] }

/** The same company every time. Its words are those of the sets in the first set's language. */
export function growCompany(sets: AnswerSet[], size: number, asked = 200): GrownCompany {
  const language = sets[0]?.meta.lang ?? 'en'
  const alike = sets.filter(({ meta }) => meta.lang === language)
  const written = alike.flatMap(readTopics)
  const phrasings = written.flatMap(({ question, alternatives }) => [question, ...alternatives])
  const pick = openDice(1)

  const topics = written.slice(0, size)
  while (topics.length < size) {
    const name = nameProduct(pick)
    topics.push({
      question: `${half(pick(phrasings), 0)} ${half(pick(phrasings), 1)} ${name}`.slice(0, 300),
      answer: `${name}: ${pick(written).answer}`.slice(0, 500),
      alternatives: [],
      ids: [],
    })
  }
  const questions = Array.from({ length: asked }, (_, turn) => {
    const { text } = pick(alike.flatMap(({ queries }) => queries))
    return turn % 2 === 0 ? text : `${text} ${nameProduct(pick)}`
  })
  return { language, topics, questions }
}

type Pick = <T>(from: readonly T[]) => T

const syllables = [
  'ba',
  'cor',
  'del',
  'fen',
  'gri',
  'hol',
  'jut',
  'kam',
  'lor',
  'mi',
  'nax',
  'pel',
  'qui',
  'ros',
]

/** One of 2 744. */
function nameProduct(pick: Pick): string {
  return pick(syllables) + pick(syllables) + pick(syllables)
}

function half(phrasing: string, which: 0 | 1): string {
  const words = phrasing.split(' ')
  const middle = Math.ceil(words.length / 2)
  return (which === 0 ? words.slice(0, middle) : words.slice(middle)).join(' ')
}

/** Lehmer's generator, so that a run can be repeated. */
function openDice(seed: number): Pick {
  let state = seed
  return from => {
    state = (state * 48_271) % 2_147_483_647
    return from[state % from.length]!
  }
}
