/** Reads a number however it is grouped: 1,000 and 1.000 and 1 000 are a thousand; 4,50 and 4.50 are four and a half. */

/** For use inside a pattern. */
export const numeral = String.raw`\d+(?:[.,' ]\d{3}(?!\d))*(?:[.,]\d{1,2}(?!\d))?`

/** Three digits after a mark are thousands, one or two are a fraction; no language says otherwise often enough. */
export function readNumber(text: string): number {
  const [, whole = '', fraction = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(text) ?? []
  return Number(`${whole.replace(/\D/g, '')}.${fraction || '0'}`)
}
