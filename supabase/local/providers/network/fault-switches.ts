/** The troubles every network can have. */
import type { SwitchDescriptions } from './open-switchboard.ts'

export type FaultSwitches = {
  duplicates: number
  shuffleMs: number
  delayMs: number
  wrongSignature: boolean
  refuseNext: number
  refuseShare: number
  retryAfterSeconds: number
  failShare: number
  hangNext: number
  statusFirst: boolean
  isDown: boolean
  isRevoked: boolean
}

export const noFaults: FaultSwitches = {
  duplicates: 1,
  shuffleMs: 0,
  delayMs: 0,
  wrongSignature: false,
  refuseNext: 0,
  refuseShare: 0,
  retryAfterSeconds: 0,
  failShare: 0,
  hangNext: 0,
  statusFirst: false,
  isDown: false,
  isRevoked: false,
}

export const faultDescriptions: SwitchDescriptions<FaultSwitches> = {
  duplicates: {
    kind: 'count',
    label: 'Everything arrives again',
    description: 'Foyer is told of every message and every step this many times, all at once.',
  },
  shuffleMs: {
    kind: 'milliseconds',
    label: 'Out of order',
    description: 'What happens within this time is collected, and Foyer is told of it in any order.',
  },
  delayMs: {
    kind: 'milliseconds',
    label: 'Delay',
    description: 'Foyer is told of everything this much later.',
  },
  wrongSignature: {
    kind: 'toggle',
    label: 'Wrong signature',
    description:
      'What Foyer is told is signed with a secret that is not yours, as a forger would. It must refuse (403).',
  },
  refuseNext: {
    kind: 'count',
    label: 'Too many requests: next',
    description: 'The next so many things Foyer asks for are refused: it asks too often (429).',
  },
  refuseShare: {
    kind: 'share',
    label: 'Too many requests: share',
    description: 'This share of what Foyer asks for is refused: it asks too often (429).',
  },
  retryAfterSeconds: {
    kind: 'count',
    label: 'Seconds to wait',
    description: 'How long Foyer is told to wait when it asks too often (Retry-After); 0 does not say.',
  },
  failShare: {
    kind: 'share',
    label: 'Failing requests',
    description: 'This share of what Foyer asks for fails at the provider (500 or 503), and does nothing.',
  },
  hangNext: {
    kind: 'count',
    label: 'Unknown outcome: next',
    description:
      'The next so many messages are taken and delivered, but Foyer is never told that they were taken.',
  },
  statusFirst: {
    kind: 'toggle',
    label: 'Outcome before the answer',
    description: 'Foyer is told that a message arrived before it is told that the message was taken.',
  },
  isDown: {
    kind: 'toggle',
    label: 'Provider down',
    description: 'Whatever Foyer asks for, the connection is cut.',
  },
  isRevoked: {
    kind: 'toggle',
    label: 'Credentials revoked',
    description: 'Whatever Foyer asks for, its credentials are no longer accepted (401).',
  },
}
