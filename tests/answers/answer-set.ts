/** A company's rows, and questions of which it is known what answers them. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export type AnswerSet = {
  name: string
  /** BCP 47. */
  meta: { lang: string }
  /** Rows with one first tag, or one answer, are one entry: see `readTopics`. */
  kb: { id: string; question: string; answer: string; tags?: string[] }[]
  queries: { text: string; relevant_ids: string[]; out_of_scope: boolean }[]
}

/** Every `.json` of a folder, by name. */
export async function readAnswerSets(folder: string): Promise<AnswerSet[]> {
  const files = (await readdir(folder)).filter(file => file.endsWith('.json')).sort()
  return Promise.all(files.map(async file => JSON.parse(await readFile(join(folder, file), 'utf8'))))
}
