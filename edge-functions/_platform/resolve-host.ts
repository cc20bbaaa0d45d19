/** Looks up a host's addresses, by whichever runtime we are in. */
type Host = {
  Deno?: { resolveDns?(name: string, type: 'A' | 'AAAA'): Promise<string[]> }
  process?: {
    getBuiltinModule?(name: 'node:dns/promises'): {
      lookup(name: string, options: { all: true }): Promise<{ address: string }[]>
    }
  }
}

/** Null where the runtime looks nothing up; empty when there is no such host. */
export async function resolveHost(hostname: string): Promise<string[] | null> {
  const { Deno: deno, process: node } = globalThis as Host
  if (deno?.resolveDns) {
    const found = await Promise.allSettled([
      deno.resolveDns(hostname, 'A'),
      deno.resolveDns(hostname, 'AAAA'),
    ])
    return found.flatMap(result => (result.status === 'fulfilled' ? result.value : []))
  }
  const dns = node?.getBuiltinModule?.('node:dns/promises')
  if (!dns) return null
  const found = await dns.lookup(hostname, { all: true }).catch(() => [])
  return found.map(({ address }) => address)
}
