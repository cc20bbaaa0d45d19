/** Writes `numbering-plans.ts` out of libphonenumber's metadata, without what is for formatting: a quarter of its size. */
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import metadata from 'libphonenumber-js/min/metadata'

export const plansFile = resolve(
  import.meta.dirname,
  '../../../edge-functions/_lead/extract/contact/numbering-plans.ts',
)

/** The places of an entry, as libphonenumber-js packs it. */
const [code, pattern, lengths, prefix, parsingPrefix, transform, types] = [0, 2, 3, 5, 7, 8, 11]

export function writePlans(): string {
  const countries = metadata.countries as unknown as Record<string, unknown[]>
  const lines = Object.entries(countries).map(([country, entry]) => {
    const typePatterns = ((entry[types] || []) as ([string] | 0)[]).flatMap(type => (type ? [type[0]] : []))
    const plan = [
      entry[code],
      typePatterns.length > 0 ? typePatterns.join('|') : entry[pattern],
      (entry[lengths] as number[]).join(' '),
      entry[parsingPrefix] || entry[prefix] || '',
      entry[transform] || '',
    ].map(String)
    while (plan.at(-1) === '') plan.pop()
    return `  ${country}: [${plan.map(quote).join(', ')}],`
  })
  return [
    '/** Numbering plans of all countries, from libphonenumber; written by tests/leads/extraction/write-numbering-plans.ts. */',
    '',
    '/** Calling code, what a national number looks like, its lengths, the prefix dialled before it, and what that turns into. */',
    'export type NumberingPlan = [',
    '  code: string,',
    '  pattern: string,',
    '  lengths: string,',
    '  prefix?: string,',
    '  transform?: string,',
    ']',
    '',
    '// biome-ignore format: a line a country',
    'export const numberingPlans: Record<string, NumberingPlan> = {',
    ...lines,
    '}',
    '',
  ].join('\n')
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

if (process.argv[1] === import.meta.filename) await writeFile(plansFile, writePlans())
