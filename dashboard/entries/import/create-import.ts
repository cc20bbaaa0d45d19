/** Entries from a file, step by step: chosen, looked at, imported. Nothing is saved before the last step. */
import { computed, signal } from '@preact/signals'
import { countStates, inFileOrder } from '../../../shared/import/in-file-order.ts'
import { readImport } from '../../../shared/import/read-import.ts'
import {
  type ImportRow,
  type ImportState,
  maxImportBytes,
  type RowOutcome,
} from '../../../shared/import/reading.ts'
import type { SignedIn } from '../../app/use-app.ts'
import { sentenceOf, unwrap } from '../../backend/unwrap.ts'

/** A file as far as it could be read. */
type ReadFile = { name: string; rows: ImportRow[]; refused: RowOutcome[] }

/** What becomes, or became, of a row, and what stands in it; `content` is missing where that could not be read. */
export type OutcomeRow = RowOutcome & { content: ImportRow | null }

export type Step =
  | { face: 'choosing'; problem: string | null }
  | { face: 'reading'; name: string }
  | { face: 'preview' | 'importing' | 'done'; file: ReadFile; outcomes: OutcomeRow[] }

export type Import = ReturnType<typeof createImport>

export function createImport({ backend, company }: SignedIn) {
  const companyId = company.peek().id
  const step = signal<Step>({ face: 'choosing', problem: null })
  const pasted = signal('')
  /** Why the last try to import failed. */
  const failure = signal<string | null>(null)

  async function ask(file: ReadFile, isPreview: boolean): Promise<OutcomeRow[]> {
    const args = { company_id: companyId, rows: file.rows, is_preview: isPreview }
    const told = unwrap(await backend.rpc('import_entries', args))
    const contents = new Map(file.rows.map(row => [row.row, row]))
    return inFileOrder(file.refused, told).map(each => ({ ...each, content: contents.get(each.row) ?? null }))
  }

  async function look(name: string, content: Uint8Array | string) {
    const reading = readImport(content)
    if ('problem' in reading) {
      step.value = { face: 'choosing', problem: reading.problem }
      return
    }
    const file = { name, ...reading }
    step.value = { face: 'reading', name }
    failure.value = null
    try {
      step.value = { face: 'preview', file, outcomes: await ask(file, true) }
    } catch (error) {
      step.value = { face: 'choosing', problem: sentenceOf(error) }
    }
  }

  return {
    step,
    pasted,
    failure,
    counts: computed((): Record<ImportState, number> | null =>
      'outcomes' in step.value ? countStates(step.value.outcomes) : null,
    ),
    async choose(file: File) {
      const isLarge = file.size > maxImportBytes // not even read
      const content = isLarge ? '' : new Uint8Array(await file.arrayBuffer())
      if (isLarge) step.value = { face: 'choosing', problem: 'A file may have at most 5 MB.' }
      else await look(file.name, content)
    },
    paste: () => look('What you pasted', pasted.peek()),
    startAgain() {
      step.value = { face: 'choosing', problem: null }
    },
    async run() {
      const last = step.peek()
      if (last.face !== 'preview') return
      step.value = { ...last, face: 'importing' }
      failure.value = null
      try {
        step.value = { face: 'done', file: last.file, outcomes: await ask(last.file, false) }
        pasted.value = ''
      } catch (error) {
        failure.value = sentenceOf(error)
        step.value = last
      }
    },
  }
}
