/** The facts of every kind of channel. */
import type { TurnBrief } from '../_platform/turn-brief.ts'
import type { ChannelFacts } from './channel.ts'

export const channelFacts: Record<TurnBrief['channel'], ChannelFacts> = {
  widget: { place: 'on its website', lengthHint: null, hardLimit: 6000, markup: 'none', isSigned: false },
  /** Two parts of a long text message; Twilio takes 1600 characters at once. */
  sms: { place: 'by text message', lengthHint: 300, hardLimit: 1600, markup: 'none', isSigned: true },
  whatsapp: { place: 'on WhatsApp', lengthHint: 600, hardLimit: 4096, markup: 'whatsapp', isSigned: true },
}
