/** Up to two letters that stand for a name. */
export function initials(name: string): string {
  const words = name.match(/\p{L}+/gu) ?? []
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map(word => word?.[0] ?? '')
    .join('')
    .toUpperCase()
}
