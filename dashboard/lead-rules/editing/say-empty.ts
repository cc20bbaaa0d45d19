/** What has to be written where nothing is, naming the field it belongs to: whoever reads it may be led there from afar. */
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'

/** `path` as the contract has it: `['fields', 2, 'question', 'web']`. */
export function sayEmpty(path: PropertyKey[], rules: LeadRules): string {
  const [list, index, part, ...rest] = path
  if (list === 'disqualifiers') return 'Write what they are told.'
  if (list !== 'fields') return 'Write something here.'
  if (part === 'label') return 'Write what you call this field.'
  const label = rules.fields[Number(index)]?.label.trim()
  const name = label ? `“${label}”` : 'the field without a name'
  const [which, last] = rest
  const number = Number(which) + 1
  if (part === 'question') return `Write the question for ${name}${questions[String(which)] ?? ''}.`
  if (part === 'steps') return `Write what step ${number} of ${name} tells you.`
  if (last === 'meaning') return `Write what answer ${number} of ${name} tells you.`
  return `Write answer ${number} of ${name}, as they choose it.`
}

const questions: Record<string, string> = { sms: ', by text message', again: ', in other words' }
