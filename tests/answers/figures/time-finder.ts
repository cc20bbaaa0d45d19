/** How long a finder takes for each question to a company, in milliseconds; the first twenty questions warm it up. */
import { performance } from 'node:perf_hooks'
import type { Finder } from '../finder.ts'
import type { GrownCompany } from '../grow-company.ts'

export async function timeFinder(
  finder: Finder,
  { topics, language, questions }: GrownCompany,
): Promise<number[]> {
  const find = await finder.open(topics, language)
  const times: number[] = []
  for (const question of [...questions.slice(0, 20), ...questions]) {
    const start = performance.now()
    await find(question)
    times.push(performance.now() - start)
  }
  return times.slice(20)
}
