/** Refuses bodies of more than a megabyte, before they are read into memory, whatever they claim to be. */
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Refusal } from './errors.ts'

export const limitBody: MiddlewareHandler = bodyLimit({
  maxSize: 1024 * 1024,
  onError: () => {
    throw new Refusal(413, 'too_large', 'A request may hold at most one megabyte.')
  },
})
