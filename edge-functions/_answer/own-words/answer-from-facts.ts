/** Answers from the company's plain facts where no entry does: from those that speak about what was asked, and of it alone. */
import type { TurnBrief } from '../../_platform/turn-brief.ts'
import type { Reply } from '../../_platform/verbs.ts'
import { readAmounts, readMeasures } from '../check/claims/read-amounts.ts'
import { readPromises } from '../check/claims/read-promises.ts'
import { contentWords } from '../check/content-words.ts'
import { indexWords } from '../check/word-index.ts'
import { weekdayNumbers } from '../check/words/day-words.ts'
import { fold, foldedWords, plain } from '../check/words/fold.ts'
import { knownLanguage } from '../check/words/language.ts'
import { noteLanguage } from '../language/note-language.ts'
import { tellClearly } from '../language/tell-clearly.ts'
import { asksAboutCompany, asksForAmount, asksForDuration, factTopics } from './fact-topics.ts'

const maxFacts = 4

type Fact = TurnBrief['company']['facts'][number]

/** Null when no fact is asked for. */
export function answerFromFacts(turn: TurnBrief): Pick<Reply, 'text' | 'outcome' | 'details'> | null {
  const { company, questions } = turn
  const asked = fold(plain(questions.at(-1)?.text ?? ''))
  const facts = company.facts.filter(fact => isAskedFor(fact, asked, turn)).slice(0, maxFacts)
  const lines = facts.map(fact => `${fact.label}: ${fact.value}`)
  if (asksAboutCompany.test(asked) && company.description) lines.unshift(company.description)
  if (lines.length === 0) return null
  return { ...noteLanguage(turn, [{ text: lines.join('\n'), declared: null }]), outcome: 'answered' }
}

function isAskedFor(fact: Fact, asked: string, turn: TurnBrief): boolean {
  const label = fold(plain(fact.label))
  const words = label.match(/[\p{L}\p{N}]{3,}/gu) ?? []
  const isNamed = words.length > 0 && words.every(word => asked.includes(word))
  return (
    (isNamed || factTopics.some(topic => topic.label.test(label) && topic.asked.test(asked))) &&
    isAll(fact, asked, turn)
  )
}

/**
 * Whether the fact speaks of what was asked rather than of something beside it: “Prices: in pounds sterling” says nothing
 * about a croissant, and opening hours nothing about Christmas.
 */
function isAll(fact: Fact, asked: string, { company }: TurnBrief): boolean {
  const language = tellClearly(asked) ?? knownLanguage(company.language) ?? 'en'
  const known = indexWords(foldedWords(`${fact.label} ${fact.value} ${company.name} ${company.description}`))
  const said = [...contentWords(asked, language), ...weekdays(asked)]
  const isOfDays = weekdays(fact.value).length > 0
  const others = [
    ...contentWords(withoutTopics(asked), language).filter(word => !known.has(word)),
    ...(isOfDays ? [] : weekdays(asked)),
  ]
  const isAbout = others.length === 0 || others.length < said.length - others.length
  return isAbout && givesFigure(fact.value, asked)
}

/** “By cargo bike” says neither what delivery costs nor how long it takes. */
function givesFigure(value: string, asked: string): boolean {
  const text = fold(plain(value))
  if (asksForDuration.test(asked)) return readMeasures(text).claims.length > 0
  return !asksForAmount.test(asked) || readAmounts(text).claims.length > 0 || readPromises(text).length > 0
}

function withoutTopics(asked: string): string {
  return factTopics
    .flatMap(topic => [topic.asked, ...(topic.beside ? [topic.beside] : [])])
    .reduce((rest, { source }) => rest.replace(new RegExp(source, 'gu'), ' '), asked)
}

function weekdays(text: string): string[] {
  return foldedWords(text).filter(
    word => weekdayNumbers.has(word) || weekdayNumbers.has(word.replace(/s$/, '')),
  )
}
