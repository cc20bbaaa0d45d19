/** How somebody can be reached, in their own words. */
import { readEmails } from '../extract/contact/read-emails.ts'
import { readPhones } from '../extract/contact/read-phones.ts'

/** An e-mail address or a number in E.164, of a range no plan has given out, too; null when there is none in it. */
export function readContact(text: string, country: string): string | null {
  const [email] = readEmails(text, true)
  if (email) return email.value
  const phones = readPhones(text, { country, isAsked: true, known: new Set() })
  return (phones.find(({ isValid }) => isValid) ?? phones[0])?.value ?? null
}
