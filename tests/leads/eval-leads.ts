/**
 * `npm run eval:leads`: what is read out of conversations, slot by slot, beside libraries that know no context; and what
 * becomes of simulated visitors. Shapes of both: README.md.
 *   --data <folder>      conversations to read, in the shape of `sets/`; else those of this project
 *   --personas <folder>  simulated visitors, in the shape of `personas/`; else those of this project
 *   --part tuned|held    without every third row, or with nothing else
 *   --alone              without the libraries
 *   --misses             lists what was read wrongly, too
 *   --help               says this
 */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { evaluateDialogues } from './extraction/evaluate-dialogues.ts'
import { evaluatePhrases } from './extraction/evaluate-phrases.ts'
import { evaluatePersonas } from './simulation/evaluate-personas.ts'

const { values: asked } = parseArgs({
  options: {
    data: { type: 'string', default: resolve(import.meta.dirname, 'sets') },
    personas: { type: 'string', default: resolve(import.meta.dirname, 'personas') },
    part: { type: 'string', default: 'all' },
    alone: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (asked.help) {
  const source = await readFile(import.meta.filename, 'utf8')
  console.log(
    source
      .slice(4, source.indexOf('*/'))
      .replaceAll(/^ \* ?/gm, '')
      .trim(),
  )
} else {
  const measures = [evaluateDialogues, evaluatePhrases, evaluatePersonas] // one table each, in this order
  const [data, personas] = [resolve(asked.data), resolve(asked.personas)]
  for (const evaluate of measures) await evaluate({ ...asked, data, personas })
}
