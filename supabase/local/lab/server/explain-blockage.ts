/** Why nothing that the company sends gets through while a switch sees to that, by network. */
import type { Via } from '../../providers/phones/phone.ts'
import { explainFailure } from './explain-failure.ts'
import type { LabParts } from './lab-parts.ts'

export function explainBlockage({
  twilio,
  kapso,
}: Pick<LabParts, 'twilio' | 'kapso'>): Record<Via, string | null> {
  const { optedOut, carrierError } = twilio.switches.read()
  return {
    sms: optedOut ? 'Every phone counts as having sent STOP. (21610)' : withCode(carrierError),
    whatsapp: withCode(kapso.switches.read().errorCode),
  }
}

function withCode(code: number | null): string | null {
  return code === null ? null : `${explainFailure(code) ?? 'It fails.'} (${code})`
}
