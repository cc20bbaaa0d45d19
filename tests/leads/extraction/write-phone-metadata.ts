/** Writes `phone-metadata.ts`: libphonenumber's, without the formats it writes numbers in, and so at two fifths of its size. */
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import metadata from 'libphonenumber-js/min/metadata'

export const metadataFile = resolve(
  import.meta.dirname,
  '../../../edge-functions/_lead/extract/contact/phone-metadata.ts',
)

/** Where an entry has its formats, as libphonenumber-js packs it. */
const formats = 4

export function writeMetadata(): string {
  const { countries, nonGeographic, ...rest } = metadata
  const lines = (entries: object) =>
    Object.entries(entries).map(
      ([name, entry]) => `    ${JSON.stringify(name)}: ${JSON.stringify(without(entry))},`,
    )
  return [
    '/** What numbers of all countries look like, from libphonenumber; written by tests/leads/extraction/write-phone-metadata.ts. */',
    `import type { MetadataJson } from 'libphonenumber-js/core'`,
    '',
    '// biome-ignore format: a line a country',
    'export const phoneMetadata = {',
    ...Object.entries(rest).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},`),
    '  countries: {',
    ...lines(countries),
    '  },',
    '  nonGeographic: {',
    ...lines(nonGeographic ?? {}),
    '  },',
    '} as unknown as MetadataJson',
    '',
  ].join('\n')
}

function without(entry: unknown[]): unknown[] {
  return entry.map((part, place) => (place === formats ? 0 : part))
}

if (process.argv[1] === import.meta.filename) await writeFile(metadataFile, writeMetadata())
