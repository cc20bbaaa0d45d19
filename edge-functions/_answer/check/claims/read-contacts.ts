/** Reads what reaches somewhere: links, e-mail addresses, phone numbers; and markup, which a chat never shows. */
import { type Reading, readInTurn, same, takeAll } from './claim.ts'

const markup =
  /!?\[[^\]]{0,300}\]\([^)]{0,300}\)|<\/?[a-z][^>]*>?|```|\[(?:phone|email|\d+)\]|\u2039[^\u203a]{0,300}\u203a|^\s*(?:sources?|system|assistant|user|human|developer)\s*:|\{\{|<\|/giu
const email =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\]| at (?=[\p{L}\p{N}-]+ dot [a-z]))\s?[\p{L}\p{N}-]+(?:(?:\.|\(dot\)|\[dot\]| dot )[\p{L}\p{N}-]+)+/giu
const link =
  /\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.|(?:javascript|data|vbscript|file|tel|sms|mailto|whatsapp|intent):(?=\S))\S+|(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]+(?:\.|\[\.\]|\(\.\)))+(?:[\p{L}]{2,}|xn--[a-z0-9-]+)(?![\p{L}\p{N}])(?:[/?#:]\S*)?|(?<![\p{L}\p{N}-])[\p{L}\p{N}-]{3,60} (?:dot|punkt|punto|point|ponto) (?:com|net|org|de|fr|es|it|pt|nl|io|example|uk|co)(?![\p{L}])/giu
/** `z. B.` and `e.g.` written together are no host. */
const abbreviation = /^(?:\p{L}\.){1,4}\p{L}{1,2}$/u
/** An account somewhere else. */
const handle = /(?<![\p{L}\p{N}._%+-])@[\p{L}\p{N}_.]{2,}/giu
const phone = /(?<![\p{L}\p{N}])(?:\+|\(\+?)?\d(?:[\d\s()./-]{5,}\d)(?![\p{L}\p{N}])/gu
const datelike =
  /^\d{4}-\d{2}-\d{2}$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^\d{1,2}[:.]\d{2}\s?-\s?\d{1,2}[:.]\d{2}$/u
const fewestDigits = 7

/** The text must be plain, its case kept. */
export function readContacts(text: string): Reading {
  return readInTurn(text, [
    text => takeAll(text, markup, ([token]) => same('markup', token, `markup:${token}`)),
    text => takeAll(text, email, ([token]) => same('email', token, `email:${token.toLowerCase()}`)),
    text => takeAll(text, link, ([token]) => (abbreviation.test(token) ? null : readLink(token))),
    text =>
      takeAll(text, handle, ([token]) =>
        same('link', token, `handle:${token.toLowerCase().replace(/\.$/, '')}`),
      ),
    text => takeAll(text, phone, ([token]) => readPhone(token)),
  ])
}

function readLink(token: string) {
  const address = token
    .toLowerCase()
    .replace(/[.,;:!?'")\]]+$/, '')
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '')
  const host = address.split(/[/?#]/)[0] ?? address
  return { ...same('link' as const, token, `link:${address}`), proves: [`link:${address}`, `link:${host}`] }
}

/** Compared without country code and trunk zero. */
function readPhone(token: string) {
  const digits = token.replace(/\D/g, '')
  if (digits.length < fewestDigits || datelike.test(token.trim())) return null
  if (/^\d{1,3}([.' ]\d{3})+$/.test(token)) return null // a large number
  const national = digits.replace(/^0+/, '').slice(-9)
  return same('phone', token, `phone:${national}`)
}
