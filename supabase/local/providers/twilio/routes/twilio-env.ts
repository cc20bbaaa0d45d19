/** What a door of Twilio's finds in its context. */
import type { Context } from 'hono'
import type { RecordingEnv } from '../../network/record-requests.ts'
import type { Caller } from '../authenticate.ts'
import { type Parameters, readForm } from '../read-form.ts'
import type { Account } from '../twilio-state.ts'

export type TwilioEnv = {
  Bindings: RecordingEnv['Bindings']
  /** The account of the path, where the path names one, else the caller's. */
  Variables: RecordingEnv['Variables'] & { caller: Caller; account: Account }
}

export type TwilioContext = Context<TwilioEnv>

export const formOf = (context: TwilioContext): Parameters => readForm(context.get('body'))

/** As an error names it: without the host. */
export function pathOf(context: TwilioContext): string {
  return new URL(context.req.url).pathname.replace(/^.*\/twilio\/\w+/, '')
}
