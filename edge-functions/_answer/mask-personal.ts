/** Keeps a visitor's phone numbers and e-mail addresses from a model; those the company has published may stay. */
import { readContacts } from './check/claims/read-contacts.ts'
import { plain } from './check/words/fold.ts'

const marks: Record<string, string> = { email: '(e-mail address)', phone: '(phone number)' }

/** `published`: texts of the company's own. Gives a function that masks one text of the visitor's. */
export function maskPersonal(published: string[]): (text: string) => string {
  const known = new Set(
    published.flatMap(text => readContacts(plain(text)).claims.flatMap(({ proves }) => proves)),
  )
  return text =>
    readContacts(plain(text))
      .claims.filter(({ kind, needs }) => marks[kind] && !needs.some(key => known.has(key)))
      .reduce((masked, { kind, token }) => masked.replace(token, marks[kind]!), plain(text))
}
