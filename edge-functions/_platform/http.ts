/** The frame of every door: errors become `{code, message}`, each response carries its request id. */
import { Hono } from 'hono'
import { en } from 'zod/locales'
import * as z from 'zod/mini'
import { Refusal } from './errors.ts'
import { describeError } from './log.ts'
import type { Platform } from './platform.ts'

z.config(en()) // sentences for what zod finds wrong; zod/mini brings none

export type DoorContext = { Variables: { requestId: string } }

/** An app that answers under `/<name>`, where the platform puts the function of that name. */
export function openDoor(name: string, platform: Platform): Hono<DoorContext> {
  const app = new Hono<DoorContext>().basePath(`/${name}`)

  app.use(async (context, next) => {
    const requestId = readRequestId(context.req.raw)
    context.set('requestId', requestId)
    await next()
    context.header('x-request-id', requestId)
    context.header('x-content-type-options', 'nosniff')
  })

  app.notFound(context => context.json({ code: 'not_found', message: 'There is nothing here.' }, 404))

  app.onError((error, context) => {
    if (error instanceof Refusal) {
      return Response.json(error.body, { status: error.status, headers: error.headers })
    }
    const requestId = context.get('requestId')
    platform.log('request_failed', { door: name, requestId, error: describeError(error) })
    return Response.json(
      {
        code: 'internal',
        message: `Something went wrong on our side. If you tell us about it, mention ${requestId}.`,
      },
      { status: 500 },
    )
  })

  return app
}

/** The gateway's id where it gave one, so that its log and ours tell of the same request. */
function readRequestId(request: Request): string {
  const given = request.headers.get('x-request-id') ?? ''
  return /^[0-9a-f-]{36}$/.test(given) ? given : crypto.randomUUID()
}

/** Parses a JSON body. Throws a 400 that names the first field at fault. */
export async function readBody<T>(request: Request, schema: z.ZodMiniType<T>): Promise<T> {
  const json: unknown = await request.json().catch(() => {
    throw new Refusal(400, 'invalid_request', 'The body is not JSON.')
  })
  const parsed = schema.safeParse(json)
  if (parsed.success) return parsed.data

  const [issue] = parsed.error.issues
  const field = issue?.path.join('.') ?? ''
  throw new Refusal(
    400,
    'invalid_request',
    field ? `${field}: ${issue?.message}` : (issue?.message ?? 'Not valid.'),
    { field },
  )
}

/** A state change must be announced as JSON: other types cross origins without asking first. */
export function requireJson(request: Request): void {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    throw new Refusal(415, 'unsupported_media_type', 'Send the body as application/json.')
  }
}
