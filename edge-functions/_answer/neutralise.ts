/** Makes text unable to pass for a part of the prompt: it can neither close its block nor open another. */

/** `</entries>`, `<|im_start|>`, `[INST]`, `{{…}}`: whatever some model takes for structure. */
const brackets: [RegExp, string][] = [
  [/</g, '‹'],
  [/>/g, '›'],
  [/\[(?=\s*(?:\/?\s*[a-z]+|\d+)\s*\])([^\]]*)\]/gi, '($1)'],
  [/\{\{|\}\}/g, '"'],
]
const speaker =
  /^([\s>*#_-]*)(sources?|system|assistant|user|human|developer|ai|instructions?|response|rules?|end of [a-z]+|new [a-z]+)([\s*_]*)[:：]/gim
const fence = /^\s*(?:`{3,}|-{3,}|={3,}|#{2,})/gm
const hidden = /(?!\n)[\p{Cf}\p{Cc}]/gu

export function neutralise(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(hidden, '')
    .replace(/\n{2,}/g, '\n')
  const unbracketed = brackets.reduce(
    (so, [pattern, by]) => so.replace(pattern, by),
    plain.replace(/＜/g, '<').replace(/＞/g, '>'),
  )
  return unbracketed.replace(fence, '').replace(speaker, '$1$2$3 –').trim()
}
