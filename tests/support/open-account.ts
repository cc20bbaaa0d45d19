/** A person who signs up at the stack itself, and so holds the token that opens the member's door. */
import type { Functions } from './open-functions.ts'

export type Account = { id: string; name: string; token: string }

export async function openAccount(functions: Functions, name: string): Promise<Account> {
  const email = `${name.toLowerCase()}.${crypto.randomUUID()}@juniper.example`
  const response = await fetch(`${functions.url}/auth/v1/signup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', apikey: functions.stack.keys.publishable },
    body: JSON.stringify({ email, password: 'correct horse' }),
  })
  const { user, access_token: token } = await response.json()
  return { id: user.id, name, token }
}
