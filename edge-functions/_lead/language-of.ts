/** The language to speak to a visitor in: theirs where it is certain, else the company's. */
import type { LeadBrief } from '../_platform/lead-brief.ts'

/** BCP 47. */
export function languageOf({ language, spoken }: LeadBrief): string {
  return isSame(language, spoken ?? language) ? language : spoken!
}

function isSame(one: string, other: string): boolean {
  return one.split('-')[0]!.toLowerCase() === other.split('-')[0]!.toLowerCase()
}
