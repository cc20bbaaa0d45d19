/** Takes addresses, and the names that stand by them, out of a message: "Sue Carter, sue@example.com" is no Italian. */

const addresses =
  /(?:\p{Lu}[\p{L}'’-]+[ ,;:-]+){0,4}[^\s@<>,;]+@[^\s@<>,;]+(?:[ ,;:-]+\p{Lu}[\p{L}'’-]+(?=[ .,;]|$)){0,3}/gu
const links = /\b(?:https?:\/\/|www\.)\S+/g

export function withoutContacts(text: string): string {
  const accounts = [...text.matchAll(/([^\s@<>,;]+)@/g)].flatMap(([, account = '']) =>
    account.split(/[._+-]/),
  )
  const names = new Set(accounts.filter(name => name.length > 1).map(name => name.toLowerCase()))
  return text
    .replace(addresses, ' ')
    .replace(links, ' ')
    .replace(/[\p{L}\p{N}]+/gu, word => (names.has(word.toLowerCase()) ? ' ' : word))
}
