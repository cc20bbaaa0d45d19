/** `npm run import -- <file> [--preview]`: brings a file of questions and answers into a running Foyer, by its address. */
import { readFile } from 'node:fs/promises'
import { countStates, inFileOrder } from '../../../shared/import/in-file-order.ts'
import { readImport } from '../../../shared/import/read-import.ts'
import { printOutcomes } from './print-outcomes.ts'
import { readArguments } from './read-arguments.ts'
import { signIn } from './sign-in.ts'

const usage = `npm run import -- <file.csv | file.json> [options]

  --preview          says what would become of each row, and saves nothing
  --url <address>    of Foyer; else FOYER_PUBLIC_URL, else http://localhost:54321
  --company <name>   where you belong to several

Signs in as FOYER_EMAIL with FOYER_PASSWORD, and asks for what is missing. Ends with 1 when a row was refused, and
with 2 when nothing could be imported at all.`

run(process.argv.slice(2)).then(
  code => {
    process.exitCode = code
  },
  (error: Error) => {
    console.error(error.message)
    process.exitCode = 2
  },
)

async function run(given: string[]): Promise<number> {
  const settings = readArguments(given, usage)
  const reading = readImport(await readFile(settings.file))
  if ('problem' in reading) throw new Error(reading.problem)

  const { backend, company } = await signIn(settings)
  const { data, error } = await backend.rpc('import_entries', {
    company_id: company.id,
    rows: reading.rows,
    is_preview: settings.isPreview,
  })
  if (error) throw new Error(error.message)

  const outcomes = inFileOrder(reading.refused, data)
  printOutcomes(outcomes, reading.rows)
  const counts = countStates(outcomes)
  const sum = `${counts.new} new, ${counts.changed} changed, ${counts.same} unchanged, ${counts.refused} refused`
  console.log(`\n${company.name}: ${sum}${settings.isPreview ? '; a preview, nothing was saved' : ''}`)
  return counts.refused > 0 ? 1 : 0
}
