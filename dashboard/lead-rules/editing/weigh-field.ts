/** Gives a field another weight: its answers keep their proportions, and the best one is worth all of it. */
import type { Field } from '../../../shared/lead/field.ts'
import { bestPoints } from './best-points.ts'

/** `weight` in points, 0 to 100. Where no answer gave any, the likeliest gets it all: the dearest, or the first. */
export function weighField(field: Field, weight: number): Field {
  const best = bestPoints(field) ?? field.weight
  const share = (points: number) => (best === 0 ? 0 : Math.min(weight, Math.round((points * weight) / best)))
  const weigh = <Answer extends { points: number }>(answers: Answer[], likeliest: number) =>
    answers.map((answer, at) => ({
      ...answer,
      points: best === 0 && at === likeliest ? weight : share(answer.points),
    }))

  const weighed = { ...field, weight, declined: share(field.declined), unsure: share(field.unsure) }
  if (weighed.type === 'enum') return { ...weighed, options: weigh(weighed.options, 0) }
  if (weighed.type === 'money') return { ...weighed, steps: weigh(weighed.steps, weighed.steps.length - 1) }
  if ('steps' in weighed) return { ...weighed, steps: weigh(weighed.steps, 0) }
  return weighed
}

/** After its answers have changed: worth what the best of them gives. */
export function weighByAnswers(field: Field): Field {
  return { ...field, weight: bestPoints(field) ?? field.weight }
}
