/** The language to ask a visitor in: the company's, in which it has written its questions; their own, where it has written none. */
import type { LeadBrief } from '../_platform/lead-brief.ts'

/** BCP 47. */
export function languageOf({ rules, language, spoken }: LeadBrief): string {
  return rules === null ? (spoken ?? language) : language
}
