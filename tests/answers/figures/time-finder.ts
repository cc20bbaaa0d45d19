/**
 * How long a finder takes for each question to a company, in milliseconds; the first twenty questions warm it up. No
 * question is begun after so many seconds of asking, so a slow finder is judged by fewer.
 */
import { performance } from 'node:perf_hooks'
import type { Finder } from '../finder.ts'
import type { GrownCompany } from '../grow-company.ts'

const warmUp = 20

export async function timeFinder(
  finder: Finder,
  { topics, language, questions }: GrownCompany,
  seconds: number,
): Promise<number[]> {
  const find = await finder.open(topics, language)
  const from = performance.now()
  const times: number[] = []
  for (const question of [...questions.slice(0, warmUp), ...questions]) {
    const start = performance.now()
    if (start - from > seconds * 1000) break
    await find(question)
    times.push(performance.now() - start)
  }
  if (times.length > 2 * warmUp) return times.slice(warmUp)
  return times.length > 1 ? times.slice(1) : times
}
