/** The channels that messages go out by, one for each provider. */
import type { PhoneChannel } from '../_channels/channel.ts'
import { kapsoChannel } from '../_channels/kapso/kapso-channel.ts'
import { twilioChannel } from '../_channels/twilio/twilio-channel.ts'
import type { Env } from '../_platform/env.ts'
import type { Provider } from '../_platform/phone-verbs.ts'

export type PhoneChannels = Record<Provider, PhoneChannel>

export function openChannels(env: Env): PhoneChannels {
  return { twilio: twilioChannel({ env }), kapso: kapsoChannel({ env }) }
}
