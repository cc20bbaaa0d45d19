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

/** What people meet most comes first. */
const common = [30007, 30003]
const carrierChoices = [
  null,
  ...common,
  ...Object.keys(carrierErrors)
    .map(Number)
    .filter(code => !common.includes(code)),
]

export const emptySwitches = (): TwilioSwitches => ({ ...noFaults, carrierError: null, optedOut: false })

export const twilioSwitchDescriptions: SwitchDescriptions<TwilioSwitches> = {
  ...faultDescriptions,
  carrierError: {
    kind: 'choice',
    choices: carrierChoices,
    label: 'Carrier error',
    description:
      'Messages are taken, then fail at the carrier: as spam (30007), at a phone that is off (30003), and so on.',
  },
  optedOut: {
    kind: 'toggle',
    label: 'Opted out',
    description: 'Every phone counts as having sent STOP: nothing is taken for it (21610).',
  },
}
