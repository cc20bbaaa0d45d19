/** Text from a file as an entry may hold it: no control characters, nothing that hides or turns words round. */

/**
 * Besides control characters (tabs and line ends stay) these go: half surrogates, byte order marks, the marks that
 * reverse the direction of text, and Unicode's tags, which say to a model what no person sees. HTML is text like any.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069]|[\u{e0000}-\u{e007f}]/gu, '')
    .trim()
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ')
}
