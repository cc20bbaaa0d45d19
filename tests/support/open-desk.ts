/** A member at the desk: asks under `/functions/v1/desk` with their own token. */
import type { Account } from './open-account.ts'
import type { Functions } from './open-functions.ts'

export type Desk = {
  get(path: string): Promise<Answer>
  post(path: string, body?: unknown): Promise<Answer>
}
/** What was answered, with its status. */
export type Answer = { status: number } & Record<string, unknown>

export function openDesk(functions: Functions, { token }: Account): Desk {
  const ask = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const headers = {
      authorization: `Bearer ${token}`,
      apikey: functions.stack.keys.publishable,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    }
    const sent = body === undefined ? null : JSON.stringify(body)
    const response = await functions.fetch(`desk/${path}`, { method, headers, body: sent }, '198.18.0.1')
    const text = await response.text()
    return { ...(text && JSON.parse(text)), status: response.status }
  }
  return {
    get: path => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
  }
}
