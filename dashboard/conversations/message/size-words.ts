/** Bytes as people read them: "180 kB", "2.4 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return 'less than 1 kB'
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
  return value.toLocaleString(navigator.language, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  })
}
