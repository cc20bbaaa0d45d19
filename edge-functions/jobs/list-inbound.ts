/** What a line received since a moment, by its provider's own list. */
import * as kapso from '../_channels/kapso/list-inbound.ts'
import * as twilio from '../_channels/twilio/list-inbound.ts'
import type { Env } from '../_platform/env.ts'
import type { LineToReconcile, ListedTexts } from '../_platform/phone-verbs.ts'

/** Oldest first. Throws `ProviderError`. */
export function listInbound(line: LineToReconcile, env: Env): Promise<ListedTexts> {
  return { kapso, twilio }[line.provider].listInbound(line, { env })
}
