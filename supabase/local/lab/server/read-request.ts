/** Reads a request's JSON by its schema, or answers which sentence of it is not right. */
import type { Context } from 'hono'
import type * as z from 'zod/mini'
import { refuse } from './refuse.ts'

export async function readRequest<Schema extends z.ZodMiniType>(
  context: Context,
  schema: Schema,
): Promise<{ value: z.infer<Schema> } | { refusal: Response }> {
  const parsed = schema.safeParse(await context.req.json().catch(() => null))
  if (parsed.success) return { value: parsed.data }
  const [issue] = parsed.error.issues
  return { refusal: refuse(context, 400, 'invalid_request', issue?.message ?? 'This is not readable.') }
}
