/** Which of our own origins a member's browser is at. */
import type { Env } from '../../_platform/env.ts'

/** The first of them for a caller that is no browser. */
export function ownOrigin(request: Request, { ownOrigins }: Env): string {
  const origin = request.headers.get('origin') ?? ''
  return ownOrigins.includes(origin) ? origin : (ownOrigins[0] ?? '')
}
