/** How Kapso says no: in its own words, or handing on what Meta's Graph API said. */
import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'

export class KapsoRefusal extends Error {
  readonly status: number
  readonly body: object

  constructor(status: number, body: object) {
    super(`${status} ${JSON.stringify(body)}`)
    this.status = status
    this.body = body
  }
}

export const refuse = (status: number, error: string): KapsoRefusal => new KapsoRefusal(status, { error })

/** What Meta calls an error, and the HTTP status it comes with where that is not 400. */
const graphErrors: Record<number, [title: string, status?: number]> = {
  0: ['AuthException', 401],
  4: ['Application request limit reached', 429],
  100: ['Invalid parameter'],
  190: ['Invalid OAuth access token', 401],
  368: ['Temporarily blocked for policies violations', 403],
  80007: ['Rate limit issues', 429],
  130429: ['Rate limit hit', 429],
  130497: ['Business account is restricted from messaging users in this country', 403],
  131000: ['Something went wrong', 500],
  131008: ['Required parameter is missing'],
  131009: ['Parameter value is not valid'],
  131016: ['Service unavailable', 503],
  131026: ['Message undeliverable'],
  131031: ['Business Account locked', 403],
  131047: ['Re-engagement message'],
  131048: ['Spam rate limit hit'],
  131049: ['This message was not delivered to maintain healthy ecosystem engagement'],
  131050: ['Unable to deliver the message. This recipient has chosen to stop receiving marketing messages'],
  131051: ['Unsupported message type'],
  131053: ['Media upload error'],
  131056: ['(Business Account, Consumer Account) pair rate limit hit'],
  131057: ['Business account is in maintenance mode', 500],
  131062: ['Business-scoped user ids are not supported for authentication templates'],
  132000: ['Number of parameters does not match the expected number of params'],
  132001: ['Template name does not exist in the translation', 404],
  132012: ['Parameter format does not match format in the created template'],
  132015: ['Template is paused'],
  132016: ['Template is disabled'],
  133004: ['Server is temporarily unavailable', 500],
  133005: ['Two-step verification PIN mismatch', 500],
}

export const graphTitle = (code: number): string => graphErrors[code]?.[0] ?? 'Unknown error'

export function graphRefusal(code: number, details = graphTitle(code)): KapsoRefusal {
  return new KapsoRefusal(graphErrors[code]?.[1] ?? 400, {
    error: {
      message: `(#${code}) ${graphTitle(code)}`,
      type: 'OAuthException',
      code,
      error_data: { messaging_product: 'whatsapp', details },
      fbtrace_id: randomBytes(8).toString('base64url'),
    },
  })
}

export const answerRefusal = (context: Context, { status, body }: KapsoRefusal): Response =>
  context.json(body, status as 400)
