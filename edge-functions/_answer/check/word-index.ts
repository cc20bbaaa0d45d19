/** Finds a word in whatever form it was written: deliver, delivery, deliveries. */
export type WordIndex = { has(word: string): boolean }

const leadLength = 3
const shortestPart = 5
const endings = new Set(['s', 'es', 'n', 'en', 'e', 'er', 'x', 'd', 'ed', 'r', 't'])

/** Words must be folded. `isCompounding`: words are glued together, and a part of one is a word, too. */
export function indexWords(words: Iterable<string>, isCompounding = false): WordIndex {
  const known = new Set(words)
  const byLead = new Map<string, string[]>()
  for (const word of known) {
    const lead = word.slice(0, leadLength)
    byLead.set(lead, [...(byLead.get(lead) ?? []), word])
  }
  const isPart = (word: string) =>
    isCompounding &&
    [...known].some(
      other =>
        (other.length >= shortestPart && word.includes(other)) ||
        (word.length >= shortestPart && other.includes(word)),
    )
  return {
    has: word =>
      known.has(word) ||
      (byLead.get(word.slice(0, leadLength)) ?? []).some(other => isSameWord(word, other)) ||
      isPart(word),
  }
}

function isSameWord(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.startsWith(short) && endings.has(long.slice(short.length))) return true
  let shared = 0
  while (shared < short.length && short[shared] === long[shared]) shared += 1
  const tail = long.length - shared
  return shared >= Math.max(4, Math.ceil(short.length * 0.7)) && tail <= (shared >= 6 ? 7 : 4)
}
