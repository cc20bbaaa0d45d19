/** In which language a template is, and what WhatsApp lets it be for. */
import type { Template } from '../../backend/rows.ts'

/** "British English · About an order or appointment". */
export function templateTerms({ language, category }: Pick<Template, 'language' | 'category'>): string {
  return `${nameLanguage(language)} · ${categories[category] ?? category.toLowerCase()}`
}

const categories: Record<string, string> = {
  MARKETING: 'Marketing',
  UTILITY: 'About an order or appointment',
  AUTHENTICATION: 'Codes',
}

/** WhatsApp writes `en_GB`, BCP 47 `en-GB`. */
function nameLanguage(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code.replace('_', '-')) ?? code
  } catch {
    return code
  }
}
