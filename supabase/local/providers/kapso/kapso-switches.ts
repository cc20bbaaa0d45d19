/** The troubles one can have with Kapso, and with WhatsApp behind it. */
import { type FaultSwitches, faultDescriptions, noFaults } from '../network/fault-switches.ts'
import type { SwitchDescriptions } from '../network/open-switchboard.ts'

export type KapsoSwitches = FaultSwitches & {
  windowClosed: boolean
  marketingRefused: boolean
  errorCode: number | null
  refusesLater: boolean
  sendMs: number
  approvesTemplates: boolean
}

/** Reviewing, sending and the limit of a minute behave as they do when nothing is switched. */
export const emptySwitches = (): KapsoSwitches => ({
  ...noFaults,
  retryAfterSeconds: 60,
  windowClosed: false,
  marketingRefused: false,
  errorCode: null,
  refusesLater: false,
  sendMs: 20,
  approvesTemplates: true,
})

export const kapsoSwitchDescriptions: SwitchDescriptions<KapsoSwitches> = {
  ...faultDescriptions,
  windowClosed: {
    kind: 'toggle',
    label: 'Window closed',
    description: 'Nobody wrote within 24 hours: anything but an approved template is refused (131047).',
  },
  marketingRefused: {
    kind: 'toggle',
    label: 'Marketing refused',
    description: 'Everybody stopped marketing messages: such templates are refused (131050).',
  },
  errorCode: {
    kind: 'choice',
    choices: [null, 131026, 131049, 131056, 130429, 131048, 131000, 131016, 368, 131031],
    label: 'WhatsApp error',
    description:
      'Messages are refused: as undeliverable (131026), too many to one person (131056), by WhatsApp’s own fault (131000).',
  },
  refusesLater: {
    kind: 'toggle',
    label: 'Errors come later',
    description: 'What WhatsApp refuses is taken first, and reported as failed a moment later.',
  },
  sendMs: {
    kind: 'milliseconds',
    label: 'Time to send',
    description:
      'How long sending takes; meanwhile another message of the same conversation is refused (409).',
  },
  approvesTemplates: {
    kind: 'toggle',
    label: 'Templates are approved',
    description: 'A new template is approved after a moment instead of staying in review.',
  },
}
