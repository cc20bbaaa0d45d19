/** Conversations of which it is known what they say, in the shape of `dialogues.jsonl`. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Expected = {
  name?: string | null
  email?: string | null
  phone?: string | { digits: string } | null
  budget?: { amount?: number; min?: number; max?: number; currency?: string } | null
  /** 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:MM'. */
  appointment?: string | null
  timeline?: { from: string; to: string } | null
  need?: { any?: string[]; overlap?: string } | null
  size?: number | null
  place?: string | null
  authority?: string | null
  urgency?: string | null
}
export type JudgedSlot = keyof Expected

export type JudgedDialogue = {
  id: string
  source: string
  lang: string
  /** The visitor's wall clock. */
  ref: string
  tz: string
  country: string
  dialogue: { role: 'visitor' | 'agent'; text: string }[]
  /** A slot that is null must stay empty; one that is missing is not judged. `'declined'` must be heard as such. */
  expected: Expected
}

export async function readDialogues(folder: string): Promise<JudgedDialogue[]> {
  return readRows<JudgedDialogue>(join(folder, 'dialogues.jsonl'))
}

/** One JSON object a line; none when there is no such file. */
export async function readRows<T>(file: string): Promise<T[]> {
  const text = await readFile(file, 'utf8').catch(error => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as T)
}
