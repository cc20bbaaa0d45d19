/** Reads parameters as Twilio takes them: form-encoded, names in capitals, an empty value clearing what was there. */
import type { RequestBody } from '../network/read-body.ts'
import { refusals, TwilioRefusal } from './twilio-refusal.ts'
import type { Method } from './twilio-state.ts'

export type Parameters = {
  /** The last of several; undefined where it was not sent. */
  text(name: string): string | undefined
  all(name: string): string[]
  truth(name: string): boolean | undefined
  /** Empty clears, anything but http(s) throws. */
  url(name: string, code?: number): string | undefined
  method(name: string): Method | undefined
}

/** Throws 415 for any other body. */
export function readForm(body: RequestBody): Parameters {
  if (body.kind !== 'form' && body.kind !== 'none') throw refusals.wrongType()
  const form = body.kind === 'form' ? body.form : {}
  const all = (name: string) => [form[name] ?? []].flat()
  const text = (name: string) => all(name).at(-1)
  return {
    text,
    all,
    truth(name) {
      const value = text(name)?.toLowerCase()
      if (value === undefined) return undefined
      if (value !== 'true' && value !== 'false') throw refusals.invalid(name)
      return value === 'true'
    },
    url(name, code = 21402) {
      const value = text(name)
      if (value && !isWebUrl(value))
        throw new TwilioRefusal(400, code, `The '${name}' URL is not a valid URL: ${value}`)
      return value
    },
    method(name) {
      const value = text(name)?.toUpperCase()
      if (!value) return undefined
      if (value !== 'GET' && value !== 'POST')
        throw new TwilioRefusal(400, 21403, `Invalid ${name}: ${value}`)
      return value
    },
  }
}

export function isWebUrl(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, hostname } = new URL(value)
  return /^https?:$/.test(protocol) && hostname !== '' && !hostname.includes('_')
}
