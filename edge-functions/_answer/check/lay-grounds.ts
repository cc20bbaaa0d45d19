/** Reads, once a turn, what an answer may rest on: the company's own words, and apart from them the visitor's. */

import type { BoundSource } from './is-bound.ts'
import { type Proofs, prove } from './prove.ts'
import { readCells } from './read-cells.ts'
import { readUnits, type Unit } from './read-units.ts'
import { splitSentences } from './split-sentences.ts'
import { tellLanguage, tellLanguages } from './tell-language.ts'
import { indexWords, type WordIndex } from './word-index.ts'
import { foldedWords } from './words/fold.ts'
import { knownLanguage, type Language } from './words/language.ts'

export type Sources = {
  /** Each entry as its question and answer, each fact as its label and value. */
  entries: { question: string; answer: string }[]
  /** Names, the description: true, but no answer to anything by themselves. */
  about: string[]
  /** What the visitor wrote. */
  visitor: string[]
  /** What the model was told besides: none of it may be said. */
  rules: string
  /** What it knows of the visitor from earlier: only what they say themselves may be said. */
  recalled?: string
  /** The company's, as a BCP 47 tag. */
  language: string
}

export type Grounds = {
  /** All that the company's words back. */
  company: Proofs
  /** Each entry by itself, for a sentence should stay with one; `words` holds names and description as well. */
  entries: (Proofs & BoundSource & { words: WordIndex; own: WordIndex })[]
  /** What the visitor's words hold: said back as theirs, it is no news. */
  visitor: Proofs
  words: WordIndex
  visitorWords: WordIndex
  /** Of names and the description. */
  about: WordIndex
  units: Unit[]
  /** Every sentence of the sources, as `sentenceKey` writes it. */
  sentences: Set<string>
  /** Runs of words that only the rules hold. */
  secrets: Set<string>
  /** Those of the sources. */
  languages: Set<Language>
  language: Language
  /** Those that the visitor's words may be in. */
  visitorLanguages: Set<Language>
  /** The visitor's last message. */
  asked: string
}

/** Words in a row that give the rules away. */
const telltale = 4

export function layGrounds({
  entries,
  about,
  visitor,
  rules,
  recalled = '',
  language: tag,
}: Sources): Grounds {
  const language = knownLanguage(tag) ?? tellLanguage(entries.map(({ answer }) => answer).join(' ')) ?? 'en'
  const visitorLanguages = tellLanguages(visitor.join(' '))
  const sources = [...entries, ...about.map(text => ({ question: '', answer: text }))]
  const texts = sources.map(({ question, answer }) => `${question}\n${answer}`)
  const glues = language === 'de' || language === 'nl'
  const spoken = texts.map(text => tellLanguage(text, 3) ?? language)
  const proofs = sources.map((source, index) => prove(source, spoken[index]!))
  const shared = about.flatMap(foldedWords)
  const known = runs(texts.join('\n'))
  const told = runs(visitor.join('\n'))

  return {
    company: {
      proven: new Set(proofs.flatMap(({ proven }) => [...proven])),
      affirmed: new Set(proofs.flatMap(({ affirmed }) => [...affirmed])),
    },
    entries: texts.map((text, index) => ({
      ...proofs[index]!,
      own: indexWords(foldedWords(text), glues),
      words: indexWords([...foldedWords(text), ...shared], glues),
      cells: readCells(sources[index]!.answer, spoken[index]!, true),
      asks: indexWords(foldedWords(sources[index]!.question)),
    })),
    visitor: prove({ question: '', answer: visitor.join('\n') }, visitorLanguages[0] ?? language),
    words: indexWords(texts.flatMap(foldedWords), glues),
    about: indexWords(shared),
    visitorWords: indexWords(visitor.flatMap(foldedWords)),
    units: sources.flatMap((source, index) => readUnits(source, spoken[index]!)),
    sentences: new Set(
      texts
        .flatMap(text => splitSentences(text, true).sentences)
        .concat(entries.map(({ question, answer }) => `${question} ${answer}`))
        .map(sentenceKey),
    ),
    secrets: new Set([
      ...[...runs(rules)].filter(run => !known.has(run)),
      ...[...runs(recalled)].filter(run => !known.has(run) && !told.has(run)),
    ]),
    languages: new Set(spoken),
    language,
    visitorLanguages: new Set(visitorLanguages),
    asked: visitor.at(-1) ?? '',
  }
}

/** A sentence without case, accents and punctuation. */
export function sentenceKey(sentence: string): string {
  return foldedWords(sentence).join(' ')
}

/** Every run of words long enough to be telling. */
export function runs(text: string): Set<string> {
  const words = foldedWords(text)
  return new Set(words.slice(telltale - 1).map((_, index) => words.slice(index, index + telltale).join(' ')))
}
