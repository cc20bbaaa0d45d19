/** The table of conversations: each slot as the rules read it, and as libraries do alone. */
import { type Evaluation, onlyPart } from '../evaluation.ts'
import { readDialogues } from './dialogue-set.ts'
import { asFoyer } from './extract-as-foyer.ts'
import { asLibraries } from './extract-as-libraries.ts'
import { measureDialogues } from './measure-dialogues.ts'
import { printDialogues } from './print-dialogues.ts'

export async function evaluateDialogues({ data, part, alone, misses }: Evaluation): Promise<void> {
  const dialogues = onlyPart(await readDialogues(data), part)
  if (dialogues.length === 0) throw new Error(`No conversations in ${data}/dialogues.jsonl.`)
  const figures = measureDialogues(asFoyer, dialogues)
  console.log(`${dialogues.length} conversations, read by rule; libraries alone: precision / recall`)
  console.table(printDialogues(figures, alone ? null : measureDialogues(asLibraries, dialogues)))
  if (misses) for (const miss of figures.misses) console.log(JSON.stringify(miss))
}
