/** The rules of the project itself, asked for every slot that is judged. */
import type { FieldRead } from '../../../edge-functions/_lead/extract/dialogue.ts'
import { extractFacts } from '../../../edge-functions/_lead/extract/extract-facts.ts'
import type { Extractor } from './extractor.ts'

const fields: FieldRead[] = [
  { slot: 'name', type: 'text' },
  { slot: 'email', type: 'email' },
  { slot: 'phone', type: 'phone' },
  { slot: 'budget', type: 'money' },
  { slot: 'appointment', type: 'date' },
  { slot: 'timeline', type: 'interval' },
  { slot: 'need', type: 'text' },
  { slot: 'size', type: 'size' },
  { slot: 'place', type: 'place' },
  { slot: 'authority', type: 'enum', options: [] },
  { slot: 'urgency', type: 'enum', options: [] },
]

export const asFoyer: Extractor = {
  name: 'rules',
  extract: ({ dialogue, lang, tz, country, ref }) =>
    extractFacts({
      dialogue: dialogue.map(({ role, text }) => ({
        author: role === 'visitor' ? 'visitor' : 'assistant',
        text,
      })),
      asked: null,
      language: lang,
      zone: tz,
      country,
      now: ref.slice(0, 16),
      fields,
    }),
}
