/** How values of some types are read, by type id: the same from both drivers, and as the Data API shows them. */
export const valueParsers = {
  20: parseBigint,
  1114: parseTimestamp,
  1184: parseTimestamp,
}

/** A number where it is exact, else its digits: JSON has no bigint. */
function parseBigint(text: string): number | string {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : text
}

/** `2026-01-31 12:00:00.5+00` becomes ISO 8601, which every browser reads. */
function parseTimestamp(text: string): string {
  return text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')
}
