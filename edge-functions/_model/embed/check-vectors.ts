/** Looks at vectors that came from outside, and makes them of unit length. */
import * as z from 'zod/mini'
import { ModelError } from '../clients/wire/model-error.ts'

const Vectors = z.array(
  z.array(z.number().check(z.gte(-1e6), z.lte(1e6))).check(z.minLength(8), z.maxLength(4096)),
)
/** Six digits say all that vectors are compared by, and a third of what JSON would say. */
const digits = 1e6

/** Throws `ModelError` unless there are `count` vectors, all of one size, none of them nothing. */
export function checkVectors(given: unknown, count: number, request: string): number[][] {
  const { data: vectors } = Vectors.safeParse(given)
  const size = vectors?.[0]?.length
  if (vectors?.length !== count || vectors.some(vector => vector.length !== size || lengthOf(vector) === 0))
    throw new ModelError(request, 'garbled', { status: 200 })

  return vectors.map(vector => {
    const length = lengthOf(vector)
    return vector.map(number => Math.round((number / length) * digits) / digits)
  })
}

function lengthOf(vector: number[]): number {
  return Math.hypot(...vector)
}
