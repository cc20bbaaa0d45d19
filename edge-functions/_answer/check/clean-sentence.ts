/** Takes from a sentence what no visitor should see: numbers of sources, and characters that hide or cannot be kept. */
const citation = /\s*\[\d+(?:\s*[,-]\s*\d+)*\]/gu
const hidden =
  /(?!\n)[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/gu

export function cleanSentence(sentence: string): string {
  return sentence.toWellFormed().replace(citation, '').replace(hidden, '')
}
