/** What changed from one text to another, word by word. */
export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string }

/** The longest common run of words stays; neighbours of one kind are joined. Texts are at most a few pages. */
export function diffWords(before: string, after: string): DiffPart[] {
  const old = words(before)
  const fresh = words(after)
  const common = commonLengths(old, fresh)
  const parts: DiffPart[] = []
  const push = (kind: DiffPart['kind'], text: string) => {
    const last = parts.at(-1)
    if (last?.kind === kind) last.text += text
    else parts.push({ kind, text })
  }

  let i = 0
  let j = 0
  while (i < old.length || j < fresh.length) {
    const left = old[i]
    const right = fresh[j]
    if (left !== undefined && left === right) {
      push('same', left)
      i += 1
      j += 1
    } else if (left !== undefined && (right === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      push('removed', left)
      i += 1
    } else if (right !== undefined) {
      push('added', right)
      j += 1
    }
  }
  return parts
}

/** Each word with the white space after it. */
function words(text: string): string[] {
  return text.match(/\s+|\S+/g) ?? []
}

/** `[i][j]`: how many words the rest of `old` from i and of `fresh` from j have in common. */
function commonLengths(old: string[], fresh: string[]): Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1))
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = table[i]
    if (!row) continue
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      row[j] =
        old[i] === fresh[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1))
    }
  }
  return table
}

function at(table: Uint16Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0
}
