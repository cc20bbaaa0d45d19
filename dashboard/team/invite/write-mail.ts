/** The mail an owner sends with the link, as their own mail program opens it. */

export type Link = { email: string; name: string; url: string; until: string }

/** A `mailto:` address. `until`: the last day, in words. `inviter` may be empty. */
export function writeMail({ email, name, url, until }: Link, company: string, inviter: string): string {
  const text = [
    `Hello ${name},`,
    `come and join ${company} on Foyer. Open this link, and sign in or create an account as ${email}:`,
    url,
    `It is for you alone and opens until ${until}.`,
    inviter,
  ]
  const [subject, body] = [`Join ${company} on Foyer`, text.filter(Boolean).join('\n\n')].map(
    encodeURIComponent,
  )
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${subject}&body=${body}`
}
