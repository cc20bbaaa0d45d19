/** What can be said about a company, and what is wrong with it. */
import type { Company, CompanyFact } from '../backend/rows.ts'

export type CompanyForm = {
  name: string
  website: string
  language: string
  timeZone: string
  description: string
  facts: CompanyFact[]
}

export type CompanyErrors = {
  name?: string
  website?: string
  description?: string
  facts?: { problem: string; at: number }
}

export function formOf(company: Company): CompanyForm {
  const { name, website, language, time_zone, description, facts } = company
  return { name, website: website ?? '', language, timeZone: time_zone, description, facts }
}

/** The limits are those of the table. */
export function findCompanyErrors({ name, website, description, facts }: CompanyForm): CompanyErrors {
  const errors: CompanyErrors = {}
  const address = toWebsite(website)
  if (!name.trim()) errors.name = 'What is it called?'
  if (name.trim().length > 120) errors.name = 'At most 120 characters.'
  if (address === null) errors.website = 'Enter an address such as www.example.com.'
  if (address && address.length > 300) errors.website = 'At most 300 characters.'
  if (description.trim().length > 2000) errors.description = 'At most 2000 characters.'
  const nameless = facts.findIndex(({ label, value }) => value.trim() && !label.trim())
  if (nameless >= 0)
    errors.facts = { problem: 'Say what each line is: give it a name on the left.', at: nameless }
  return errors
}

/** What is stored: without edges, and without facts that say nothing. */
export function toRow(form: CompanyForm) {
  return {
    name: form.name.trim(),
    website: (toWebsite(form.website) ?? form.website) || null,
    language: form.language,
    time_zone: form.timeZone,
    description: form.description.trim(),
    facts: form.facts
      .map(({ label, value }) => ({ label: label.trim(), value: value.trim() }))
      .filter(({ value }) => value),
  }
}

/** Only what differs from the company as it is stored: what a colleague changes meanwhile stays theirs. */
export function findChanges(form: CompanyForm, company: Company): Partial<ReturnType<typeof toRow>> {
  const before: Record<string, unknown> = toRow(formOf(company))
  const changed = Object.entries(toRow(form)).filter(
    ([column, value]) => JSON.stringify(value) !== JSON.stringify(before[column]),
  )
  return Object.fromEntries(changed)
}

/** With its scheme; '' when there is none; `null` when it is no web address. */
function toWebsite(text: string): string | null {
  const address = text.trim()
  if (!address) return ''
  const whole = /^https?:\/\//i.test(address) ? address : `https://${address}`
  if (!URL.canParse(whole)) return null
  const { hostname, href } = new URL(whole)
  return hostname.includes('.') || hostname === 'localhost' ? href.replace(/\/$/, '') : null
}
