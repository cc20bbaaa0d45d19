/** Reads lists as people type them: with commas between. */

/** Trimmed, without repetition or emptiness. */
export function readList(typed: string): string[] {
  return [
    ...new Set(
      typed
        .split(/[,;\n]/)
        .map(part => part.trim())
        .filter(Boolean),
    ),
  ]
}

/** Languages by their name in English or their own words, or by their tag: as BCP 47. `unread`: what is none. */
export function readLanguages(typed: string): { tags: string[]; unread: string[] } {
  const read = readList(typed).map(part => ({ part, tag: tagOf(part) }))
  return {
    tags: [...new Set(read.flatMap(({ tag }) => tag ?? []))],
    unread: read.filter(({ tag }) => !tag).map(({ part }) => part),
  }
}

const known =
  'ar bg bn ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu id is it ja ko lt lv mk ms mt nb nl nn no pa pl pt ro ru sk sl so sq sr sv sw ta te th tl tr uk ur vi zh'.split(
    ' ',
  )

function tagOf(written: string): string | null {
  const plain = written.toLowerCase()
  if (known.includes(plain.split('-')[0] ?? '')) return plain
  const english = new Intl.DisplayNames(['en'], { type: 'language' })
  return (
    known.find(tag => {
      const own = new Intl.DisplayNames([tag], { type: 'language' }).of(tag)
      return english.of(tag)?.toLowerCase() === plain || own?.toLowerCase() === plain
    }) ?? null
  )
}
