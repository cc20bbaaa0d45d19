/** What somebody is called and how they can be reached, said while the times are shown, when nobody asked for either. */
import type { Moment } from './moment.ts'
import { readContact } from './read-contact.ts'
import { readSaidName } from './read-said-name.ts'
import { readService } from './read-service.ts'

/** Only what stands by itself: a name is two or three words written as one, digits are a number. */
const bareName = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2}$/u
const addresses = /\S+@\S+|\+?\(?\d[\d ()/.-]{6,}\d/g
const opening = /^(?:my |it'?s |i'?m |this is |name |number |phone |e-?mail |is |and |or |[\s,;:.&-])*$/i

/** The moment with them, as far as they are in it. */
export function readMeanwhile(moment: Moment): Moment {
  const { text, folded, country, brief, knownName } = moment
  if (brief.talk?.step !== 'time' || text.includes('?')) return moment
  const rest = text.replace(addresses, ' ').trim()
  const written = rest.replace(/^[\s,;:.&-]+|[\s,;:.&-]+$/g, '')
  const isService = brief.services.length > 1 && readService(brief.services, folded) !== null
  const isName = bareName.test(written) && !isService && readSaidName(written) === written
  const contact = isName || opening.test(rest) ? readContact(text, country) : null
  return {
    ...moment,
    contact: contact ?? moment.contact,
    saysContact: moment.saysContact || contact !== null,
    name: isName ? written : knownName !== null && text.includes(knownName) ? knownName : null,
  }
}
