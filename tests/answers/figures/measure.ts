/** How well a finder does over one set. */
import { performance } from 'node:perf_hooks'
import type { AnswerSet } from '../answer-set.ts'
import type { Finder } from '../finder.ts'
import { readTopics } from '../read-topics.ts'
import { type CertaintyFigures, measureCertainty, type Outcome } from './measure-certainty.ts'

export type Figures = CertaintyFigures & {
  /** Shares of the questions that have an answer. */
  first: number
  amongThree: number
  amongEight: number
  reciprocalRank: number
  /** Of every question that was asked, also of those without an answer. */
  outcomes: Outcome[]
  /** In milliseconds, of the same questions. */
  times: number[]
}

/** `every` takes each so many-th question. */
export async function measure(finder: Finder, set: AnswerSet, every = 1): Promise<Figures> {
  const topics = readTopics(set)
  const topicOf = new Map(topics.flatMap(({ ids }, topic) => ids.map(id => [id, topic] as const)))
  const find = await finder.open(topics, set.meta.lang)

  const outcomes: Outcome[] = []
  const ranks: number[] = []
  const times: number[] = []
  for (const { text, relevant_ids, out_of_scope } of set.queries.filter((_, index) => index % every === 0)) {
    const start = performance.now()
    const found = await find(text)
    times.push(performance.now() - start)

    const right = new Set(relevant_ids.map(id => topicOf.get(id)))
    const rank = found.topics.findIndex(topic => right.has(topic))
    if (!out_of_scope) ranks.push(rank)
    outcomes.push({
      certainty: found.topics.length > 0 ? found.certainty : -Infinity,
      isAnswerable: !out_of_scope,
      isRight: !out_of_scope && rank === 0,
    })
  }
  return {
    first: shareWithin(ranks, 1),
    amongThree: shareWithin(ranks, 3),
    amongEight: shareWithin(ranks, 8),
    reciprocalRank: ranks.reduce((sum, rank) => sum + (rank >= 0 ? 1 / (rank + 1) : 0), 0) / ranks.length,
    ...measureCertainty(outcomes),
    outcomes,
    times,
  }
}

function shareWithin(ranks: number[], places: number): number {
  return ranks.filter(rank => rank >= 0 && rank < places).length / ranks.length
}
