/** A company's entries, and questions asked after another: some lean on it, some change the subject. */
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { AnswerSet } from './answer-set.ts'

export type TurnSet = Pick<AnswerSet, 'name' | 'meta' | 'kb'> & {
  turns: {
    /** What was asked until then, newest last. */
    before: (string | null)[]
    text: string
    /** None where no entry answers. */
    relevant_ids: string[]
    leans: boolean
  }[]
}

/** The turns written for this project, in seven languages. */
export async function readTurnSets(): Promise<TurnSet[]> {
  const folder = resolve(import.meta.dirname, 'turns')
  const files = (await readdir(folder)).sort()
  return Promise.all(files.map(async file => JSON.parse(await readFile(join(folder, file), 'utf8'))))
}
