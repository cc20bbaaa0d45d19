/** What a template says to visitors, in one language. */
import type { Question } from '../field.ts'

export type TemplateWords = {
  /** By slot. */
  questions: Record<string, Question>
  /** By slot, where CHAMP asks otherwise. */
  champ: Record<string, Question>
  /** What is tapped, by slot and option. */
  options: Record<string, Record<string, string>>
  /** By disqualifier. */
  reasons: Record<string, string>
}
