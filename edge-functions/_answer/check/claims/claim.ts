/** One thing a sentence says that can be looked up: a price, a day, a link, a name. */
export type ClaimKind =
  | 'markup'
  | 'link'
  | 'email'
  | 'phone'
  | 'price'
  | 'percent'
  | 'date'
  | 'time'
  | 'measure'
  | 'number'
  | 'code'
  | 'weekday'
  | 'month'
  | 'day'
  | 'name'
  | 'promise'

export type Claim = {
  kind: ClaimKind
  /** As it was written. */
  token: string
  /** What it takes to back it: any one of these. */
  needs: string[]
  /** What it backs, when a source says it. */
  proves: string[]
}

/** A reader takes its claims out of the text, so that the next one does not read them again. */
export type Reading = { claims: Claim[]; rest: string }

export const taken = '\u25a1'

/** Reads every match; null leaves the text as it is. */
export function takeAll(
  text: string,
  pattern: RegExp,
  read: (match: [string, ...(string | undefined)[]]) => Claim | Claim[] | null,
): Reading {
  const claims: Claim[] = []
  const rest = text.replace(pattern, (...found) => {
    const match: (string | undefined)[] = found.slice(0, -2) // without the place, and the whole text
    const claim = read(match as [string])
    if (claim === null) return match[0]!
    claims.push(...[claim].flat())
    return taken
  })
  return { claims, rest }
}

/** Reads with each reader in turn. */
export function readInTurn(text: string, readers: ((text: string) => Reading)[]): Reading {
  return readers.reduce<Reading>(
    (so, read) => {
      const { claims, rest } = read(so.rest)
      return { claims: [...so.claims, ...claims], rest }
    },
    { claims: [], rest: text },
  )
}

/** A claim that is backed by the very same claim. */
export function same(kind: ClaimKind, token: string, key: string): Claim {
  return { kind, token, needs: [key], proves: [key] }
}
