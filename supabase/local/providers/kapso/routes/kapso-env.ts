/** What a door of Kapso's finds in its context. */
import type { Context } from 'hono'
import type { RecordingEnv } from '../../network/record-requests.ts'
import { refuse } from '../kapso-refusal.ts'

export type KapsoEnv = RecordingEnv

export type KapsoContext = Context<KapsoEnv>

export type Json = Record<string, unknown>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The body, or what is under `name` in it. Throws 415 for anything but JSON, 422 where it is not an object. */
export function jsonOf(context: KapsoContext, name?: string): Json {
  const body = context.get('body')
  if (body.kind !== 'json')
    throw body.kind === 'none' ? refuse(422, 'Request body is empty') : refuse(415, 'Unsupported media type')
  const json = name === undefined ? body.json : isObject(body.json) ? body.json[name] : undefined
  if (!isObject(json))
    throw refuse(422, name ? `param is missing or the value is empty: ${name}` : 'Body must be an object')
  return json
}

export const textOf = (json: Json, name: string): string | undefined => {
  const value = json[name]
  return typeof value === 'string' ? value : undefined
}
