/** The troubles one can have with Twilio. */
import { type FaultSwitches, faultDescriptions, noFaults } from '../network/fault-switches.ts'
import type { SwitchDescriptions } from '../network/open-switchboard.ts'

export type TwilioSwitches = FaultSwitches & {
  carrierError: number | null
  optedOut: boolean
}

/** Errors a carrier answers with, after Twilio accepted the message. */
export const carrierErrors = {
  30001: 'Queue overflow',
  30003: 'Unreachable destination handset',
  30004: 'Message blocked',
  30005: 'Unknown destination handset',
  30006: 'Landline or unreachable carrier',
  30007: 'Message filtered',
  30008: 'Unknown error',
  30034: 'Message from an Unregistered Number',
} as const

export const emptySwitches = (): TwilioSwitches => ({ ...noFaults, carrierError: null, optedOut: false })

export const twilioSwitchDescriptions: SwitchDescriptions<TwilioSwitches> = {
  ...faultDescriptions,
  carrierError: {
    kind: 'choice',
    choices: [null, ...Object.keys(carrierErrors).map(Number)],
    label: 'Carrier error',
    description:
      'Messages are accepted, then fail at the carrier: 30007 is filtered as spam, 30003 a phone that is off.',
  },
  optedOut: {
    kind: 'toggle',
    label: 'Opted out',
    description: 'Every recipient counts as having sent STOP: sending is refused with 21610.',
  },
}
