/** The rules a company can begin with, asking in its own language. */
import type { Field } from '../field.ts'
import type { LeadRules } from '../lead-rules.ts'
import { bant } from './bant.ts'
import { champ } from './champ.ts'
import { localService } from './local-service.ts'
import type { TemplateWords } from './template-words.ts'
import { dutch } from './words/dutch.ts'
import { french } from './words/french.ts'
import { german } from './words/german.ts'
import { italian } from './words/italian.ts'
import { portuguese } from './words/portuguese.ts'
import { spanish } from './words/spanish.ts'

export type TemplateName = 'bant' | 'champ' | 'local_service'

/** What each is for, in the owner's words; BANT is what a company begins with. */
export const leadTemplates: Record<TemplateName, { name: string; sentence: string; rules: LeadRules }> = {
  bant: {
    name: 'BANT',
    sentence: 'Budget, authority, need and timeline: for short sales, where one person decides.',
    rules: bant,
  },
  champ: {
    name: 'CHAMP',
    sentence: 'The same with the problem first: for work that begins with advice.',
    rules: champ,
  },
  local_service: {
    name: 'Local service',
    sentence: 'Service, place and urgency: for whoever comes to the customer’s door.',
    rules: localService,
  },
}

const words: Record<string, TemplateWords> = {
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  nl: dutch,
}

/** `language`: BCP 47; English where there are no words for it. What only the company reads stays English. */
export function leadTemplate(name: TemplateName, language: string): LeadRules {
  const { rules } = leadTemplates[name]
  const own = words[language.split('-')[0]!.toLowerCase()]
  if (!own) return rules
  return {
    ...rules,
    fields: rules.fields.map(field => sayIn(own, field, name)),
    disqualifiers: rules.disqualifiers.map(rule => ({
      ...rule,
      reason: own.reasons[rule.id] ?? rule.reason,
    })),
  }
}

function sayIn({ questions, champ, options }: TemplateWords, field: Field, name: TemplateName): Field {
  const own = (name === 'champ' ? champ[field.slot] : undefined) ?? questions[field.slot]
  const question = field.question && (own ?? field.question)
  if (field.type !== 'enum') return { ...field, question }
  const labels = options[field.slot] ?? {}
  return {
    ...field,
    question,
    options: field.options.map(one => ({ ...one, label: labels[one.id] ?? one.label })),
  }
}
