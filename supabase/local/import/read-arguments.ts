/** What the command line and the environment say of an import. */
import { parseArgs } from 'node:util'

export type ImportSettings = {
  file: string
  isPreview: boolean
  /** Without a slash at its end. */
  url: string
  company: string | null
  email: string | null
  password: string | null
}

/** Throws `usage` where the arguments make no sense. */
export function readArguments(given: string[], usage: string): ImportSettings {
  const { values, positionals } = parse(given, usage)
  const [file, ...others] = positionals
  if (!file || others.length > 0 || values.help) throw new Error(usage)
  const { FOYER_PUBLIC_URL, PORT, FOYER_EMAIL, FOYER_PASSWORD } = process.env
  const url = values.url ?? FOYER_PUBLIC_URL ?? `http://localhost:${PORT ?? 54321}`
  return {
    file,
    isPreview: values.preview ?? false,
    url: url.replace(/\/+$/, ''),
    company: values.company ?? null,
    email: FOYER_EMAIL ?? null,
    password: FOYER_PASSWORD ?? null,
  }
}

function parse(args: string[], usage: string) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        preview: { type: 'boolean' },
        url: { type: 'string' },
        company: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (cause) {
    throw new Error(`${cause instanceof Error ? cause.message : cause}\n\n${usage}`)
  }
}
