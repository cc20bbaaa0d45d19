/** Reads a `Range` header (RFC 9110, 14): one range of bytes; anything else is as if there were none. */
export type ByteRange = { start: number; end: number }

/** `end` is included, as in the header. 'unsatisfiable' when it begins past the last byte. */
export function readRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (!first && !last) return null
  const start = first ? Number(first) : Math.max(0, size - Number(last))
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1
  if (first && last && Number(last) < start) return null
  return start < size ? { start, end } : 'unsatisfiable'
}
