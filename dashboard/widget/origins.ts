/** The addresses of websites that may show the widget, as people write them and as the database keeps them. */

/** What `private.check_widget` accepts. */
const kept = /^https?:\/\/([a-z0-9-]+\.)*[a-z0-9-]+(:[0-9]{1,5})?$/

export type OriginResult = { origin: string } | { problem: string }

/** "www.example.com/shop" → "https://www.example.com": an origin is scheme, host and port. */
export function toOrigin(text: string): OriginResult {
  const address = text.trim()
  if (address.includes('*')) return { problem: 'Write each address out; * is not understood.' }
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `https://${address}`
  if (!URL.canParse(withScheme)) return { problem: `“${address}” is not a web address.` }
  const { origin, protocol, hostname } = new URL(withScheme)
  if (protocol !== 'https:' && protocol !== 'http:')
    return { problem: 'Only http and https websites can show the widget.' }
  if (!hostname.includes('.') && hostname !== 'localhost')
    return { problem: `“${address}” has no ending such as .com.` }
  if (!kept.test(origin)) return { problem: `“${address}” is not a web address.` }
  return { origin }
}

export type OriginsResult = { origins: string[] } | { problem: string; at: number }

/** All origins, or the problem of the first line that has one; `at` counts lines from 0. */
export function toOrigins(lines: string[]): OriginsResult {
  const origins = new Map<string, number>()
  for (const [at, line] of lines.entries()) {
    if (!line.trim()) continue
    const result = toOrigin(line)
    if ('problem' in result) return { ...result, at }
    const first = origins.get(result.origin)
    if (first !== undefined)
      return { problem: `${result.origin} is listed already, as number ${first + 1}.`, at }
    origins.set(result.origin, at)
  }
  if (origins.size > 50) return { problem: 'At most 50 addresses.', at: lines.length - 1 }
  return { origins: [...origins.keys()] }
}
