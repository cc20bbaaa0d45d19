/** Runs the parts of a sweep side by side, each as soon as those it comes after have ended. */
import { describeError, type Log } from '../_platform/log.ts'

/** `after`: parts that end first, by name; well or badly. */
export type Part = { after?: readonly string[]; work: () => Promise<unknown> }

/**
 * A part that breaks is logged and leaves the others alone; the next sweep tries it again.
 *
 * @param parts By name, each after the ones it waits for.
 * @returns `done`: what each part that ended well had to say. `broken`: names of the others.
 */
export async function runParts(
  parts: Record<string, Part>,
  log: Log,
): Promise<{ done: Record<string, unknown>; broken: string[] }> {
  const done: Record<string, unknown> = {}
  const broken: string[] = []
  const runs = new Map<string, Promise<void>>()
  for (const [name, { after = [], work }] of Object.entries(parts)) {
    runs.set(name, run(name, work, after))
  }
  await Promise.all(runs.values())
  return { done, broken }

  async function run(name: string, work: Part['work'], after: readonly string[]): Promise<void> {
    await Promise.all(after.map(earlier => runs.get(earlier)))
    try {
      done[name] = await work()
    } catch (error) {
      log('job_failed', { job: name, error: describeError(error) })
      broken.push(name)
    }
  }
}
