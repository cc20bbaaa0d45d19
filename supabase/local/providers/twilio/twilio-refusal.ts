/** How Twilio says no: a status, its own code, one sentence. */
import type { Context } from 'hono'

export class TwilioRefusal extends Error {
  readonly status: number
  readonly code: number

  constructor(status: number, code: number, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

export const refusals = {
  unauthorized: () => new TwilioRefusal(401, 20003, 'Authenticate'),
  notFound: (path: string) => new TwilioRefusal(404, 20404, `The requested resource ${path} was not found`),
  wrongMethod: (method: string) => new TwilioRefusal(405, 20004, `Method not allowed: ${method}`),
  wrongType: () => new TwilioRefusal(415, 20415, 'Unsupported media type'),
  tooMany: () => new TwilioRefusal(429, 20429, 'Too many requests'),
  invalid: (name: string) => new TwilioRefusal(400, 20001, `Invalid parameter: ${name}`),
}

export function answerRefusal(context: Context, { status, code, message }: TwilioRefusal): Response {
  if (status === 401) context.header('www-authenticate', 'Basic realm="Twilio API"')
  return context.json(
    { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
    status as 400,
  )
}
