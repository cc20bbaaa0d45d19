/** The entries a company would write for the rows of a set: rows that give the same answer are one. */
import type { AnswerSet } from './answer-set.ts'

export type Topic = {
  question: string
  answer: string
  alternatives: string[]
  /** Of the rows it stands for. */
  ids: string[]
}

/** Within an entry's limits, which every finder is held to. */
const longest = { question: 300, answer: 4000, alternatives: 60 }

export function readTopics(set: AnswerSet): Topic[] {
  return groupRows(set).map(rows => {
    const [question = '', ...others] = new Set(rows.map(row => row.question.slice(0, longest.question)))
    return {
      question,
      answer: joinAnswers(new Set(rows.map(({ answer }) => answer))),
      alternatives: others.slice(0, longest.alternatives),
      ids: rows.map(({ id }) => id),
    }
  })
}

/** By the first tag or the answer, unless a question tells rows of one group apart: then each row is an entry. */
function groupRows({ kb, queries }: AnswerSet): AnswerSet['kb'][] {
  const groups = new Map<string, AnswerSet['kb']>()
  for (const row of kb) {
    const group = row.tags?.[0] ?? (row.answer || row.id)
    groups.set(group, [...(groups.get(group) ?? []), row])
  }
  const groupOf = new Map([...groups.values()].flatMap(rows => rows.map(({ id }) => [id, rows] as const)))
  const areTogether = queries.every(({ relevant_ids }) =>
    relevant_ids.every(id => groupOf.get(id)?.every(row => relevant_ids.includes(row.id)) ?? true),
  )
  return areTogether ? [...groups.values()] : kb.map(row => [row])
}

/** As many whole answers as an entry holds. */
function joinAnswers(answers: Iterable<string>): string {
  let joined = ''
  for (const answer of answers) {
    const longer = joined ? `${joined}\n\n${answer}` : answer
    if (!joined || longer.length < longest.answer) joined = longer
  }
  return joined.slice(0, longest.answer) || '–'
}
