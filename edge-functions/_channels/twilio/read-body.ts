/** The body of a webhook of Twilio, read once: as it must be verified, and as it is understood. */
import * as z from 'zod/mini'
import { Refusal } from '../../_platform/errors.ts'

export type TwilioRequestBody = {
  isJson: boolean
  raw: string
  /** Every field that was sent, known or not; one that was repeated is a list. */
  fields: Record<string, string | string[]>
}

const Fields = z.record(z.string(), z.unknown())

/** Throws 400 and 415. */
export async function readTwilioBody(request: Request): Promise<TwilioRequestBody> {
  const type = request.headers.get('content-type') ?? ''
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    const raw = await request.text()
    return { isJson: false, raw, fields: readForm(raw) }
  }
  if (/^application\/json\b/i.test(type)) {
    const raw = await request.text()
    return { isJson: true, raw, fields: readJson(raw) }
  }
  throw new Refusal(415, 'unsupported_media_type', 'Send the body as a form.')
}

function readForm(raw: string): TwilioRequestBody['fields'] {
  const form = new URLSearchParams(raw)
  return Object.fromEntries(
    [...new Set(form.keys())].map(name => {
      const values = form.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}

function readJson(raw: string): TwilioRequestBody['fields'] {
  try {
    const fields = Fields.parse(JSON.parse(raw))
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value ?? '')]))
  } catch {
    throw new Refusal(400, 'invalid_request', 'The body is not JSON.')
  }
}
