/** The table of simulated visitors: what qualifying them asks, learns and decides. */
import { measurePersonas } from './measure-personas.ts'
import { readPersonas } from './persona.ts'
import { printPersonas } from './print-personas.ts'

export async function evaluatePersonas({
  personas,
  misses,
}: {
  personas: string
  misses: boolean
}): Promise<void> {
  const all = await readPersonas(personas)
  const figures = measurePersonas(all, 4)
  console.log(`${all.length} simulated visitors, ${figures.conversations} conversations`)
  console.table(printPersonas(figures))
  if (misses) for (const miss of new Set(figures.misses)) console.log(miss)
}
