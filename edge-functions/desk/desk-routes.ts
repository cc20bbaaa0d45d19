/** What every part of the desk is made of: routes that know which member asks. */
import { Hono, type MiddlewareHandler } from 'hono'
import * as z from 'zod/mini'
import { Refusal } from '../_platform/errors.ts'
import type { DoorContext } from '../_platform/http.ts'
import type { Platform } from '../_platform/platform.ts'
import { refuse } from './refuse.ts'

export type DeskContext = { Variables: DoorContext['Variables'] & { memberId: string } }
export type DeskRoutes = Hono<DeskContext>

export function deskRoutes(): DeskRoutes {
  return new Hono<DeskContext>()
}

/** Lets in whoever is signed in. What they may do is for each verb to say. */
export function requireMember({ findUser }: Platform): MiddlewareHandler<DeskContext> {
  return async function requireMember(context, next) {
    const memberId = await findUser(context.req.header('authorization') ?? '')
    if (!memberId) throw new Refusal(401, 'sign_in_required', 'Sign in first.')
    context.set('memberId', memberId)
    await next()
  }
}

/** An id from the path. What is no id is refused as an id that names nothing. */
export function readId(id: string, refused: string): string {
  if (!z.uuid().safeParse(id).success) throw refuse({ refused })
  return id
}
