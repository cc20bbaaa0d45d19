/** Reads a JSON body. Throws 400 for what is not as the schema says. */
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type * as z from 'zod/mini'
import { StorageError } from '../storage-error.ts'

export async function readJson<T>({ req }: Context, schema: z.ZodMiniType<T>): Promise<T> {
  const parsed = schema.safeParse(await req.json().catch(() => null))
  if (!parsed.success) throw new StorageError(400, 'InvalidRequest', 'The body is not what was expected')
  return parsed.data
}

/** Goes before it: files may be large, questions about them are not. */
export const limitJson = bodyLimit({ maxSize: 1024 * 1024 })
