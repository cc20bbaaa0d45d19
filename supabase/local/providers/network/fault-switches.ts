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
    label: 'Copies of every webhook',
    description: 'Every webhook is delivered this many times, all at once.',
  },
  shuffleMs: {
    kind: 'milliseconds',
    label: 'Shuffle webhooks',
    description: 'Messages and statuses of this many milliseconds are collected and leave in any order.',
  },
  delayMs: {
    kind: 'milliseconds',
    label: 'Delay',
    description: 'Webhooks leave this many milliseconds late.',
  },
  wrongSignature: {
    kind: 'toggle',
    label: 'Wrong signature',
    description: 'Webhooks are signed with a secret that is not yours, as a forger would.',
  },
  refuseNext: {
    kind: 'count',
    label: 'Too many requests: next',
    description: 'The next so many API calls are answered 429.',
  },
  refuseShare: {
    kind: 'share',
    label: 'Too many requests: share',
    description: 'This share of API calls is answered 429.',
  },
  retryAfterSeconds: {
    kind: 'count',
    label: 'Retry-After',
    description: 'The seconds a 429 asks to wait; 0 leaves it open.',
  },
  failShare: {
    kind: 'share',
    label: 'Failing calls',
    description: 'This share of API calls is answered 500 or 503, and does nothing.',
  },
  hangNext: {
    kind: 'count',
    label: 'Unknown outcome: next',
    description:
      'The next so many messages are accepted and delivered, but the call that sent them is never answered.',
  },
  statusFirst: {
    kind: 'toggle',
    label: 'Status before the answer',
    description: 'A message’s status webhooks arrive before the call that sent it is answered.',
  },
  isDown: { kind: 'toggle', label: 'Provider down', description: 'Every API call finds the connection cut.' },
  isRevoked: {
    kind: 'toggle',
    label: 'Credentials revoked',
    description: 'Every API call is answered 401, whatever credentials it brings.',
  },
}
