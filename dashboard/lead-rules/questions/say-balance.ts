/** What the weights add up to and what that means, in a sentence. */
import type { Field } from '../../../shared/lead/field.ts'

export function sayBalance(fields: Field[]): string {
  const of = (part: Field['part']) =>
    fields.filter(field => field.part === part).reduce((total, { weight }) => total + weight, 0)
  const [fit, intent] = [of('fit'), of('intent')]
  const sum = fit + intent
  if (sum > 100) return `Together they are worth ${sum} points: ${sum - 100} too many.`
  if (sum < 100) return `Together they are worth ${sum} points: ${100 - sum} are left to give.`
  return `100 points: ${fit} for how well they fit, ${intent} for how much they want it.`
}
