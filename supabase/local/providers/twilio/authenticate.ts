/** Whose credentials a call brings: `AC…` with the auth token, or an API key `SK…` with its secret. */
import { timingSafeEqual } from 'node:crypto'
import type { Account, TwilioState } from './twilio-state.ts'

export type Caller = { account: Account /** With the auth token or a main key. */; isMain: boolean }

/** Null where nobody has such credentials. */
export function authenticate({ accounts }: TwilioState, authorization: string | undefined): Caller | null {
  const [, encoded] = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '') ?? []
  if (!encoded) return null
  const [user = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
  const password = rest.join(':')
  for (const account of accounts) {
    if (account.status !== 'active') continue
    if (account.sid === user && isEqual(account.authToken, password)) return { account, isMain: true }
    const key = account.apiKeys.find(one => one.sid === user && isEqual(one.secret, password))
    if (key) return { account, isMain: key.isMain }
  }
  return null
}

/** An account reaches its own resources and those of its subaccounts. */
export function reach(state: TwilioState, caller: Caller, accountSid: string): Account | null {
  const account = state.accounts.find(one => one.sid === accountSid)
  if (!account) return null
  return account.sid === caller.account.sid || account.ownerSid === caller.account.sid ? account : null
}

function isEqual(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
